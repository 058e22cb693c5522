import { Disposable, EventEmitter, env, FileSystemError, FileType, Uri, workspace } from 'vscode';

const SCHEME = 'disclosure-report-rule';

/**
 * Where the code of a finding leads: to a document of our own scheme, which the manifest has shown as Markdown is read.
 * Not to a command: VS Code runs none from there any more, but in the Problems view.
 */
export const RULE_PAGES = `${SCHEME}:/{rule}${env.language === 'zh-cn' ? '' : '.en'}.md`;

/** Gives the packed pages of docs/rules/ under addresses that are alike in both extension hosts. */
export function serveRulePages(extension: Uri): Disposable {
  const readFile = async ({ path }: Uri) =>
    workspace.fs.readFile(Uri.joinPath(extension, 'docs', 'rules', path.slice(path.lastIndexOf('/') + 1)));
  const refuse = (page: Uri): never => {
    throw FileSystemError.NoPermissions(page);
  };
  const changes = new EventEmitter<[]>();
  const provider = workspace.registerFileSystemProvider(
    SCHEME,
    {
      onDidChangeFile: changes.event,
      watch: () => new Disposable(() => {}),
      stat: async (page) => {
        const { byteLength: size } = await readFile(page);
        return { type: FileType.File, ctime: 0, mtime: 0, size };
      },
      readFile,
      readDirectory: refuse,
      createDirectory: refuse,
      writeFile: refuse,
      delete: refuse,
      rename: refuse,
    },
    { isReadonly: true, isCaseSensitive: true },
  );
  return Disposable.from(provider, changes);
}
