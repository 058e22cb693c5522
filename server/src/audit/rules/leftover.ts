import { finding, offer } from '../finding.ts';
import { missingTables } from '../missing.ts';
import { conversionResidue, type Residue, templateResidue } from '../residue.ts';
import type { Facts, Finding, Localized, Rule } from '../types.ts';
import { say } from '../words.ts';

export const explanation: Localized = {
  'zh-cn': `模板中待填的内容（XX、××、20XX年、待填写、{单位}）、填写说明，以及文件转换的残留（图片文件名、条件注释、域代码、乱码）不应出现在成稿中。
待填的内容请填写；填写说明和转换残留可以删去。编号中的 XX、算式中的 ×、隐去的姓名（张××）和不予检查的注释不算残留。

依据：年度报告须向社会公布，内容应当真实、完整。

错误：全年收到申请XX件。
正确：全年收到申请12件。`,
  en: `What a template leaves to be filled in (XX, ××, 20XX年, 待填写, {单位}), its instructions, and what a conversion leaves behind (names of pictures, conditional comments, field codes, garbled signs) do not belong in a finished report.
Fill in what is missing; instructions and residue can be deleted. XX in a code, × in a formula, a name kept back (张××) and comments that switch off a check are none.

Source: the annual report is published, and has to be true and complete.

Wrong: 全年收到申请XX件。
Right: 全年收到申请12件。`,
};

export const leftover: Rule = {
  id: 'leftover',
  severity: 'warning',
  title: say('有模板或转换的残留', 'Residue of a template or a conversion'),
  check: (facts) => residueOf(facts).map((residue) => told(facts, residue)),
};

/** Each run once, none in a comment, in a cell that was read, or in place of a table that is missing. */
function residueOf({ report, unusual, prose, sentences }: Facts): readonly Residue[] {
  const { text } = report;
  const comments = commentsIn(text);
  const gone = missingTables(report).map(({ chapter }) => chapter.range);
  const all = [
    ...conversionResidue(text).filter(({ range }) => !gone.some((place) => overlap(place, range))),
    ...templateResidue(text, sentences, prose),
  ].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const cells = unusual.filter(({ reading }) => reading.kind === 'invalid');
  let end = 0;
  let next = 0;
  return all.filter(({ kind, range }) => {
    while ((comments[next]?.end ?? Number.POSITIVE_INFINITY) <= range.start) next++;
    const comment = comments[next];
    if (range.start < end) return false;
    if (kind !== 'conversion' && comment && overlap(comment, range)) return false;
    if (cells.some((cell) => overlap(cell.range, range))) return false;
    end = range.end;
    return true;
  });
}

type Span = Residue['range'];
const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The comments of the text, conditional ones left out. */
function commentsIn(text: string): readonly Span[] {
  const comments: Span[] = [];
  for (let start = text.indexOf('<!--'); start >= 0; ) {
    const close = text.indexOf('-->', start);
    if (close < 0) break;
    const end = close + 3;
    if (text[start + 4] !== '[') comments.push({ start, end });
    start = text.indexOf('<!--', end);
  }
  return comments;
}

function told({ report }: Facts, { kind, range, rest = '' }: Residue): Finding {
  const text = shortened(report.text.slice(range.start, range.end));
  const { message, title } = KINDS[kind];
  return finding(leftover, {
    range,
    message: say(`“${text}”${message['zh-cn']}`, `“${text}” ${message.en}`),
    offers: title ? [offer('suggested', title, { kind: 'replace', range, text: rest })] : [],
  });
}

const KINDS: Readonly<Record<Residue['kind'], { readonly message: Localized; readonly title?: Localized }>> =
  {
    blank: {
      message: say('是待填的内容，请填写或删去。', 'is still to be filled in, or to be deleted.'),
    },
    instruction: {
      message: say('是模板的填写说明，成稿中应删去。', 'is an instruction of the template and has to go.'),
      title: say('删去填写说明', 'Delete the instruction'),
    },
    conversion: {
      message: say(
        '是文件转换的残留，请核对后删去。',
        'was left behind by a conversion: check and delete it.',
      ),
      title: say('删去转换残留', 'Delete what the conversion left'),
    },
    garbled: {
      message: say('是乱码，请按原稿改正。', 'is garbled: correct it from the original.'),
    },
  };

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 30 ? `${line.slice(0, 30)}…` : line;
};
