import type { Random } from './random.ts';

/** Papers that speak of government information, or of annual reports, and are still another kind of paper. */
const PLACES = ['云川县', '青岚市', '白鹭区', '临溪县', '石泉市', '望山区'];
const BODIES = ['民政局', '财政局', '审计局', '教育局', '水务局', '交通运输局', '人民政府办公室'];
const UNIVERSITIES = ['青岚大学', '云川师范学院', '白鹭职业技术学院', '南屏理工大学'];

const agency = (random: Random): string => random.pick(PLACES) + random.pick(BODIES);
const paper = (lines: readonly string[], gap = '\n'): string => `${lines.join(gap)}\n`;

function notice(random: Random): string {
  const year = random.int(2019, 2025);
  const place = random.pick(PLACES);
  return paper([
    random.pick([
      `关于做好${year}年政府信息公开工作年度报告编制和发布工作的通知`,
      `${place}人民政府办公室关于编制${year}年度政府信息公开工作年度报告的通知`,
      `关于报送${year}年政府信息公开工作年度报告的函`,
    ]),
    '各乡镇人民政府、街道办事处，县直各部门：',
    `根据《中华人民共和国政府信息公开条例》第五十条规定，现就做好${year}年年度报告有关事项通知如下：`,
    '一、报告内容',
    random.pick([
      '年度报告应当包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分。',
      '报告格式分为六个部分：（一）总体情况；（二）主动公开政府信息情况；（三）收到和处理政府信息公开申请情况；（四）政府信息公开行政复议、行政诉讼情况；（五）存在的主要问题及改进情况；（六）其他需要报告的事项。',
    ]),
    '二、数据要求',
    `统计期限为${year}年1月1日至${year}年12月31日。表格中第一项加第二项之和，等于第三项加第四项之和，没有数据的填0。`,
    '三、时间要求',
    `请于${year + 1}年1月${random.int(10, 31)}日前将年度报告电子版报送至县政府办公室政务公开股，并在政府网站统一发布。`,
    '四、其他事项',
    '收取信息处理费的单位，应当在报告中说明发出收费通知的件数、总金额和实际收取的总金额。',
    `联系电话：0${random.int(300, 899)}-${random.int(2000000, 8999999)}`,
    `${place}人民政府办公室`,
    `${year}年12月${random.int(1, 28)}日`,
  ]);
}

function university(random: Random): string {
  const year = random.int(2012, 2024);
  const name = random.pick(UNIVERSITIES);
  return paper([
    `${name}${year}-${year + 1}学年信息公开工作年度报告`,
    `本报告根据《高等学校信息公开办法》编制，统计期限为${year}年9月1日至${year + 1}年8月31日。`,
    random.pick(['一、概述', '一、总体情况', '一、信息公开工作概况']),
    `${year}-${year + 1}学年，学校推进信息公开制度化、规范化。`,
    '二、主动公开情况',
    `学校主页发布新闻${random.int(300, 2900)}条，信息公开专栏发布信息${random.int(50, 700)}条。`,
    '信息类别\t公开数量',
    `招生考试信息\t${random.int(5, 90)}`,
    `财务、资产及收费信息\t${random.int(5, 90)}`,
    '三、依申请公开和不予公开情况',
    `本学年收到信息公开申请${random.int(0, 9)}件，均已答复。`,
    '四、对信息公开的评议情况',
    '师生员工和社会公众对学校信息公开工作总体满意。',
    '五、因学校信息公开工作受到举报的情况',
    '本学年没有因信息公开工作受到举报、复议、诉讼的情况。',
    '六、存在的主要问题和改进措施',
    '专栏的检索功能有待完善，学校将加强建设。',
  ]);
}

function oldReport(random: Random): string {
  const year = random.int(2008, 2018);
  const name = agency(random);
  return paper([
    `${name}${year}年政府信息公开工作年度报告`,
    random.pick([
      '本报告由概述，主动公开政府信息情况，依申请公开政府信息办理情况，收费和减免情况，因政府信息公开申请行政复议、提起行政诉讼的情况，存在的主要问题和改进措施组成。',
      `根据《中华人民共和国政府信息公开条例》，特编制${year}年度报告。`,
    ]),
    '一、概述',
    `${year}年，我单位认真贯彻条例，公开工作有序开展。`,
    '二、主动公开政府信息情况',
    `全年主动公开政府信息${random.int(20, 900)}条，其中：机构职能类${random.int(1, 20)}条，业务工作类${random.int(1, 300)}条。`,
    '三、依申请公开政府信息办理情况',
    `全年收到申请${random.int(0, 12)}件，同意公开${random.int(0, 6)}件。`,
    '四、政府信息公开的收费和减免情况',
    '全年没有收取费用。',
    '五、因政府信息公开申请行政复议、提起行政诉讼的情况',
    '全年没有发生行政复议和行政诉讼。',
    '六、存在的主要问题和改进措施',
    '公开内容还不够全面，将进一步充实。',
    '七、附表',
    '指标名称\t计量单位\t统计数',
    `一、主动公开情况\t\t`,
    `（一）主动公开政府信息数\t条\t${random.int(20, 900)}`,
    `二、依申请公开情况\t\t`,
    `（一）收到申请数\t件\t${random.int(0, 12)}`,
  ]);
}

function news(random: Random): string {
  const year = random.int(2020, 2025);
  const place = random.pick(PLACES);
  return paper(
    [
      random.pick([
        `${place}召开政务公开工作推进会`,
        `${place}${year}年政府信息公开年报集中发布`,
        `${place}开展政府信息公开工作年度报告编制培训`,
        `一图读懂${place}${year}年政府信息公开工作年度报告`,
      ]),
      `日前，${place}${random.pick(['各部门', '各乡镇', '各单位'])}的${year}年政府信息公开工作年度报告已在政府网站公布。`,
      `据介绍，全年共收到政府信息公开申请${random.int(10, 900)}件，予以公开${random.int(5, 300)}件，上年结转${random.int(0, 20)}件，结转下年度继续办理${random.int(0, 20)}件。`,
      '下一步，将针对存在的主要问题抓好改进，切实提升公开质量。',
      `（记者 ${random.pick(['李然', '周敏', '陈立'])}）`,
    ],
    random.pick(['\n', '\n\n']),
  );
}

function summary(random: Random): string {
  const year = random.int(2019, 2025);
  const name = agency(random);
  return random.pick([
    () =>
      paper([
        `${name}${year}年工作总结`,
        '一、总体情况',
        `${year}年，在上级领导下，各项工作取得新成绩。`,
        '二、主要做法',
        `办理行政许可${random.int(10, 900)}件、行政处罚${random.int(1, 90)}件。`,
        '三、存在的主要问题',
        '队伍建设有待加强。',
        '四、下一步打算',
        '继续做好政府信息公开等工作。',
      ]),
    () =>
      paper([
        `${name}${year}年度法治政府建设情况报告`,
        '一、主要举措和成效',
        `全年办理行政复议案件${random.int(0, 90)}件，结果维持${random.int(0, 40)}件，行政诉讼${random.int(0, 20)}件。`,
        '二、存在的主要问题和原因',
        '执法规范化水平还需提高。',
        '三、下一步安排',
        '加强监督，推进政务公开。',
      ]),
    () =>
      paper([
        `${name}政府信息公开指南`,
        '一、公开内容',
        '本机关主动公开的政府信息范围参见公开目录。',
        '二、主动公开',
        '公开形式：政府网站、公告栏。公开时限：自信息形成之日起20个工作日内。',
        '三、依申请公开',
        '申请人可以当面、邮寄或者网上提交申请。收到申请后20个工作日内答复。收费通知按规定出具。',
        '四、监督方式和程序',
        '公民、法人或者其他组织可以依法申请行政复议或者提起行政诉讼。',
      ]),
    () =>
      paper([
        `${name}${year}年政务公开工作要点`,
        '一、深化重点领域信息公开',
        '二、规范依申请公开办理',
        '三、加强政府信息管理',
        '四、推进政府信息公开平台建设',
        '五、强化监督保障',
        '六、抓好年度报告编制和发布',
      ]),
  ])();
}

/** A page that only lists reports, as a site's column or a search shows them. */
function listing(random: Random): string {
  const year = random.int(2020, 2025);
  const lines = ['当前位置：首页 > 政府信息公开 > 政府信息公开年报'];
  for (let i = random.int(6, 20); i > 0; i -= 1) {
    lines.push(`${agency(random)}${year}年政府信息公开工作年度报告\t${year + 1}-01-${random.int(10, 31)}`);
  }
  lines.push('共3页 上一页 1 2 3 下一页');
  return paper(lines);
}

export const officialPapers: readonly (readonly [
  name: string,
  extension: 'md' | 'txt',
  count: number,
  write: (random: Random) => string,
])[] = [
  ['notice', 'txt', 25, notice],
  ['university', 'txt', 20, university],
  ['before-2019', 'txt', 20, oldReport],
  ['news', 'md', 17, news],
  ['summary', 'md', 15, summary],
  ['listing', 'txt', 8, listing],
];
