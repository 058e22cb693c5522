import { describe, expect, test } from 'vitest';
import {
  changed,
  check,
  checkFix,
  checkSilent,
  findingsOf,
  messageOf,
  offersOf,
  RIGHT,
  RIGHT_MARKDOWN,
} from '../../check.ts';

const PLACE = '按季度公布低保资金发放情况。';
const withWords = (words: string): string => changed(RIGHT, PLACE, `${PLACE}${words}`);

describe('to be filled in', () => {
  test.each([
    '全年收到申请«XX»件。',
    '全年收到申请«xx»件。',
    '全年收到申请«×××»件。',
    '全年收到申请«X»件，其中«×»件办结。',
    '«20XX»年，公开质量提升。',
    '由«XX»科室负责，«xxx»同志分管。',
    '公布电话«0XXX-XXXXXXX»。',
    '全年收到申请«待填写»件。',
    '全年公开信息«（待填）»条。',
    '«{单位}»高度重视，«｛年份｝»年表现良好。',
    '«{{agency}}»高度重视。',
    '«【单位名称】»高度重视。',
    '«（单位名称）»高度重视。',
    '发布信息«____»条。',
    '举办培训«（待补充）»。',
  ])('%s', (text) => {
    const checked = check('leftover', withWords(text));
    expect(messageOf(checked)).toContain('是待填的内容，请填写或删去。');
    expect(offersOf(checked)).toEqual([]);
  });

  test('in the title', () => {
    check('leftover', changed(RIGHT, '云川县民政局2023年', '«××»县民政局2023年'));
  });

  test.each([
    '编制《XX-2023数据规范》和XXL型公示牌。',
    '事项编码为GXX01，网址为www.xxgk.example.cn。',
    '推广“公开+XX”模式和“XX＋政务”模式。',
    '咨询电话138XXXX0001已隐去中间四位。',
    '按“总数＝单价××件数”计算。',
    '向申请人张××、李XX送达答复书。',
    '提供5×24小时查询，屏幕为3×4拼接。',
    '政策解读有待填补空白，内容有待补充。',
    '待填写的表格已在网站公布。',
    '更新《办事指南（单位：万元）》。',
    'X光机采购结果已公布。',
    '二○○八年以来坚持公开。',
    '（盖章）材料齐全。',
  ])('right: %s', (text) => void checkSilent(withWords(text)));
});

describe('instructions of the template', () => {
  test.each([
    '«（此处填写全年公开条数）»',
    '«（请根据本单位实际情况填写）»',
    '«（如没有，请填“无”）»',
    '«【填写说明：正式发布前请删除】»',
    '«（示例：通过网站发布信息100条）»',
    '«（可根据实际情况增减）»',
  ])('%s', (note) => {
    checkFix('leftover', withWords(note), 'suggested', RIGHT);
  });

  test('a whole sentence', () => {
    const wrong = withWords('\n\n«这一项报告本机关政府信息公开工作总体情况，主要包括五个方面。»');
    expect(messageOf(check('leftover', wrong))).toContain('是模板的填写说明');
    check('leftover', withWords('\n«填写说明：本段写培训情况。»'));
  });

  test.each([
    '（含依申请公开12条）',
    '（如无特别说明，均为2023年数据）',
    '（请见附件）',
    '在网站公布申请表填写说明。',
    '（根据实际情况及时调整）',
    '按要求填写申请表。',
    '严格审查（发布前删除个人隐私信息）。',
    '提供文书（模板）下载，查阅时间（可根据需要调整）。',
    '【电话】0000-1234567【地址】云川县政府大院',
  ])('right: %s', (text) => void checkSilent(withWords(text)));
});

describe('left by a conversion', () => {
  test.each([
    '«[image: image14.png]& B R ATIRIE A»',
    '«[image1]»',
    '«[图片]»',
    '«image3.jpeg»',
    '«[image: a.png] [image: b.png]»',
    '«<!--[if gte mso 9]><xml>\n<w:View>Normal</w:View>\n</xml><![endif]-->»',
    '«<!--[if !supportLists]--><!--[endif]-->»',
    '«<![endif]-->»',
    '«<o:p>»',
    '«错误！未找到引用源。»',
    '«HYPERLINK "http://www.example.cn/"»',
    '«_x000D_»',
  ])('%s', (residue) => {
    checkFix('leftover', withWords(residue), 'suggested', RIGHT);
  });

  test('up to the Chinese that follows', () => {
    checkFix('leftover', withWords('«[image: image14.png]»APP上线。'), 'suggested', withWords('APP上线。'));
  });

  test('what a conditional comment shows is kept', () => {
    checkFix(
      'leftover',
      withWords('«<!--[if !supportLists]-->一是<!--[endif]-->»改版网站。'),
      'suggested',
      withWords('一是改版网站。'),
    );
  });

  test('garbled signs cannot be restored', () => {
    const checked = check('leftover', withWords('公开«\ufffd\ufffd\ufffd»信息，«锟斤拷»。'));
    expect(checked.findings).toHaveLength(2);
    expect(offersOf(checked)).toEqual([]);
  });

  test('a picture in place of a table is told as the missing table', () => {
    const start = RIGHT_MARKDOWN.indexOf('## 四、');
    const table = RIGHT_MARKDOWN.slice(start, RIGHT_MARKDOWN.indexOf('## 五、'));
    const [heading] = table.split('\n');
    check('table-missing', changed(RIGHT_MARKDOWN, table, `## «${heading!.slice(3)}»\n\nimage5.png\n\n`));
  });

  test.each([
    '![图解](media/image1.png)',
    '[图片](https://example.cn/a)',
    '<!-- 此处XX待核 -->',
    '见专栏中的图片。',
  ])('right: %s', (text) => void checkSilent(changed(RIGHT_MARKDOWN, '## 二、', `${text}\n\n## 二、`)));

  test('nor is a comment that switches off a check', () => {
    const text = withWords(
      '\n<!-- disclosure-report-disable-next-line leftover -- 单位名称XX待定 -->\n由XX科室负责。',
    );
    expect(findingsOf(text).findings.map(({ rule }) => rule)).not.toContain('leftover');
  });
});
