import { expect, test } from 'vitest';
import { changed, check, checkSilent, messageOf, RIGHT, withCells } from '../../check.ts';
import { LAST_YEAR } from '../../last-year.ts';

const MORE =
  '，在村务公开栏张贴救助政策明白纸，组织干部走村入户讲解办理流程，把热线接到每个乡镇民政办，对来电逐条记录、逐条回复，回访满意度明显提高，并把群众反复咨询的事项整理成问答向社会公布';
/** Long enough to be compared. */
const LONG = changed(RIGHT, '并在县、乡两级设立查阅点', `并在县、乡两级设立查阅点${MORE}`);
/** The report of the year before, of which this year's took over every word. */
const COPIED = withCells(
  {
    'applications/received/natural-person': '23',
    'applications/received/total': '25',
    'applications/carried-out/natural-person': '1',
    'applications/carried-out/total': '1',
    'proactive/normative-documents/in-force': '13',
  },
  LONG.replaceAll('2023', '2022').replace('申请26件', '申请25件'),
);

const marked = (text: string) => changed(text, '一、总体情况', '«一、总体情况»');
const checkRepeat = (text: string, prior = COPIED) => check('prior-repeat', text, undefined, prior);

test('every word but the years', () => {
  const checked = checkRepeat(marked(LONG));
  expect(messageOf(checked)).toMatch(/^总体情况、存在问题两章的文字约有 9\d% 与 2022 年报告相同。/);
  const { range, source } = checked.findings[0]!.related[0]!;
  expect(source).toBe('prior');
  expect(COPIED.slice(range.start, range.end)).toBe('一、总体情况');
});

test('the same clauses in another order, with other line ends and blanks', () => {
  const paragraph = /（三）政府信息管理情况。.*\n\n/.exec(LONG)![0];
  const moved = changed(changed(LONG, paragraph, ''), '（五）监督保障', `${paragraph}（五）监督保障`);
  checkRepeat(marked(moved.replaceAll('，', '， ')));
});

test('two thirds of the clauses', () => {
  checkRepeat(
    marked(changed(LONG, '对门户网站民政专栏进行改版，增设养老机构查询入口，', '把查询入口搬到了手机上，')),
  );
});

test('an own report', () => {
  checkSilent(LONG, LAST_YEAR);
});

test('the same sentences with this year’s figures', () => {
  const clauses = MORE.split('，').filter(Boolean);
  const counted = clauses.map((clause, index) => `${clause}${index + 3}次`).join('，');
  const lastYear = clauses.map((clause, index) => `${clause}${index + 5}次`).join('，');
  checkSilent(
    changed(LONG, MORE, `，${counted}`),
    changed(LAST_YEAR, '添置了自助查询设备', `添置了设备，${lastYear}`),
  );
});

test('a short report', () => {
  checkSilent(RIGHT, changed(COPIED, MORE, ''));
});

test('what did not happen, in neither year', () => {
  const none = '未发生因政府信息公开工作被追究责任的情况，没有接到对公开不及时的投诉，未发生泄密事件';
  const said = (text: string) =>
    changed(text, '自觉接受社会评议', `自觉接受社会评议${`，${none}`.repeat(9)}`);
  checkSilent(said(RIGHT), said(COPIED));
});

test('what the form wants said every year', () => {
  const standard =
    '根据《中华人民共和国政府信息公开条例》和《云川县政府信息公开工作规定》的要求编制本报告，本报告由总体情况等六个部分组成，所列数据的统计期限自1月1日起至12月31日止，如对本报告有疑问请与云川县民政局办公室联系，地址为云川县人民路1号，电话为12345，邮编为123456，电子版可在云川县人民政府门户网站下载，没有收取信息处理费';
  const said = (text: string) =>
    changed(text, '一、总体情况\n\n', `一、总体情况\n\n${standard}。\n\n${standard}。\n\n`);
  checkSilent(said(RIGHT), said(LAST_YEAR));
});
