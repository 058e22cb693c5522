/** The files of the workspace from the disk, for a server that runs in Node beside an editor without files to offer. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isCandidatePath, isExcludedFolder, LARGEST_FILE, MOST_FILES } from '../candidates.ts';
import { decodeText } from '../decode.ts';
import type { FileSource } from '../files.ts';

/**
 * Links are not followed, so no circle of them leads anywhere.
 * @param folders the uris of the workspace's folders, as they are when it is called; those of other schemes are left out
 */
export function folderFiles(folders: () => readonly string[]): FileSource {
  return {
    async find(token) {
      const found: string[] = [];
      const waiting = folders()
        .filter(isOnDisk)
        .map((uri) => fileURLToPath(uri));
      for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
        if (token?.isCancellationRequested) break;
        // A folder that cannot be read, or is gone meanwhile, has no reports for us.
        for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
          const path = join(folder, entry.name);
          if (entry.isDirectory() && !isExcludedFolder(entry.name)) waiting.push(path);
          if (entry.isFile() && isCandidatePath(entry.name)) found.push(pathToFileURL(path).href);
          if (found.length === MOST_FILES) return found;
        }
      }
      return found;
    },
    async read(uri) {
      if (!isOnDisk(uri)) return undefined;
      const path = fileURLToPath(uri);
      try {
        const { size } = await stat(path);
        return size > LARGEST_FILE ? undefined : decodeText(await readFile(path));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
  };
}

const isOnDisk = (uri: string): boolean => uri.startsWith('file:');
