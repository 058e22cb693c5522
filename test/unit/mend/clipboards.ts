/** What programs put on the clipboard for one and the same table of chapter 二, and for a row with blanks. */
export interface CopiedTable {
  readonly name: string;
  readonly html?: string;
  readonly text?: string;
  /** The values that must be read; `blank` for a blank cell. */
  readonly cells: Readonly<Record<string, number | string>>;
}

const PROACTIVE = {
  'proactive/rules/issued': 1,
  'proactive/rules/repealed': 0,
  'proactive/rules/in-force': 22,
  'proactive/normative-documents/in-force': 7,
  'proactive/licences/decisions': 1036,
  'proactive/penalties/decisions': 3,
  'proactive/coercion/decisions': 0,
  'proactive/fees/amount': 12.5,
};

const WORD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15">
<style><!-- p.MsoNormal {margin:0cm; mso-pagination:none;} --></style>
<!--[if gte mso 10]><style>table.MsoNormalTable {mso-style-name:"普通表格"}</style><![endif]--></head>
<body lang=ZH-CN><!--StartFragment-->
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse'>
 <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
  <td width=568 colspan=4 valign=top><p class=MsoNormal align=center><span lang=EN-US>第二十条第（一）项<o:p></o:p></span></p></td>
 </tr>
 <tr><td><p class=MsoNormal>信息内容</p></td><td><p class=MsoNormal>本年制
  发件数</p></td><td><p class=MsoNormal>本年废止件数</p></td><td><p class=MsoNormal>现行<br>有效件数</p></td></tr>
 <tr><td><p>规章</p></td><td><p><span lang=EN-US>1</span></p></td><td><p>0</p></td><td><p>22（其中修订16件）</p></td></tr>
 <tr><td><p>行政规范性文件</p></td><td><p>&nbsp;2&nbsp;</p></td><td><p>0</p></td><td><p>7</p></td></tr>
 <tr><td colspan=4><p>第二十条第（五）项</p></td></tr>
 <tr><td><p>信息内容</p></td><td colspan=3><p>本年处理决定数量</p></td></tr>
 <tr><td><p>行政许可</p></td><td colspan=3><p>1036<o:p></o:p></p></td></tr>
 <tr><td colspan=4><p>第二十条第（六）项</p></td></tr>
 <tr><td><p>信息内容</p></td><td colspan=3><p>本年处理决定数量</p></td></tr>
 <tr><td><p>行政处罚</p></td><td colspan=3><p>3</p></td></tr>
 <tr><td><p>行政强制</p></td><td colspan=3><p>0</p></td></tr>
 <tr><td colspan=4><p>第二十条第（八）项</p></td></tr>
 <tr><td><p>信息内容</p></td><td colspan=3><p>本年收费金额<br>（单位：万元）</p></td></tr>
 <tr><td><p>行政事业性收费</p></td><td colspan=3><p>12.5</p></td></tr>
 <![if !supportMisalignedColumns]><tr height=0><td width=142></td></tr><![endif]>
</table><!--EndFragment--></body></html>`;

const EXCEL = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet>
<style><!--td {mso-number-format:General;} .xl65 {text-align:center;}--></style></head><body>
<table border=0 cellpadding=0 cellspacing=0 width=352><!--StartFragment--><col width=88 span=4>
<tr height=19><td colspan=4 height=19 class=xl65 width=352>第二十条第（一）项</td></tr>
<tr height=19><td height=19>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
<tr><td>规章</td><td align=right>1</td><td align=right>0</td><td align=right>22</td></tr>
<tr><td>行政规范性文件</td><td align=right>2</td><td align=right>0</td><td align=right>7</td></tr>
<tr><td colspan=4 class=xl65>第二十条第（五）项</td></tr>
<tr><td>信息内容</td><td colspan=3 class=xl65>本年处理决定数量</td></tr>
<tr><td>行政许可</td><td colspan=3 class=xl65 align=right>1,036</td></tr>
<tr><td colspan=4 class=xl65>第二十条第（六）项</td></tr>
<tr><td>信息内容</td><td colspan=3 class=xl65>本年处理决定数量</td></tr>
<tr><td>行政处罚</td><td colspan=3 align=right>3</td></tr>
<tr><td>行政强制</td><td colspan=3 align=right>0</td></tr>
<tr><td colspan=4 class=xl65>第二十条第（八）项</td></tr>
<tr><td>信息内容</td><td colspan=3 class=xl65>本年收费金额<br>（单位：万元）</td></tr>
<tr><td>行政事业性收费</td><td colspan=3 align=right>12.5</td></tr>
<!--EndFragment--></table></body></html>`;

/** As a spreadsheet writes it: merged cells empty, a cell with a line end in quotation marks. */
const SPREADSHEET_TEXT = [
  '第二十条第（一）项\t\t\t',
  '信息内容\t本年制发件数\t本年废止件数\t"现行\n有效件数"',
  '规章\t1\t0\t22',
  '行政规范性文件\t2\t0\t7',
  '第二十条第（五）项\t\t\t',
  '信息内容\t本年处理决定数量\t\t',
  '行政许可\t1036\t\t',
  '第二十条第（六）项\t\t\t',
  '信息内容\t本年处理决定数量\t\t',
  '行政处罚\t3\t\t',
  '行政强制\t0\t\t',
  '第二十条第（八）项\t\t\t',
  '信息内容\t"本年收费金额\n（单位：万元）"\t\t',
  '行政事业性收费\t12.5\t\t',
].join('\r\n');

const REVIEW = ['维持', '纠正', '其他'].map(
  (word) => `<td>${word === '其他' ? '其他<br>结果' : `结果<br>${word}`}</td>`,
);
const RESULTS = `${REVIEW.join('')}<td>尚未<br>审结</td><td>总计</td>`;
const DISPUTES = `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid}--></style>
<table xmlns="http://www.w3.org/1999/xhtml" dir="ltr"><colgroup><col width="100"/></colgroup><tbody>
<tr><td colspan="5" rowspan="2">行政复议</td><td colspan="10">行政诉讼</td></tr>
<tr><td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
<tr>${RESULTS}${RESULTS}${RESULTS}</tr>
<tr><td>5</td><td></td><td></td><td>2</td><td>7</td><td>8</td><td></td><td></td><td>1</td><td>9</td><td></td><td></td><td></td><td></td><td></td></tr>
</tbody></table></google-sheets-html-origin>`;

export const CLIPBOARDS: readonly CopiedTable[] = [
  { name: 'a table from Word', html: WORD, cells: PROACTIVE },
  { name: 'a table from a spreadsheet program', html: EXCEL, cells: PROACTIVE },
  { name: 'the text of a spreadsheet', text: SPREADSHEET_TEXT, cells: PROACTIVE },
  {
    name: 'a table with blanks from a spreadsheet in the browser',
    html: DISPUTES,
    cells: {
      'disputes/review/upheld': 5,
      'disputes/review/corrected': 'blank',
      'disputes/review/total': 7,
      'disputes/direct-suit/pending': 1,
      'disputes/suit-after-review/total': 'blank',
    },
  },
];
