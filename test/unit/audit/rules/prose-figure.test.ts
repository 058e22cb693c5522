import { describe, expect, test } from 'vitest';
import { editsOf, readReport } from '../../../../server/src/engine.ts';
import { changed, check, checkSilent, fixed, messageOf, offersOf, RIGHT, withCells } from '../../check.ts';
import { agrees, SENTENCE, saying, silent, told } from '../../sentences.ts';

describe('sentences that agree with the tables, until one number is another', () => {
  test.each([
    '全年共收到政府信息公开申请«26»件，其中自然人«24»件，商业企业«2»件。',
    '2023年，我局共受理政府信息公开申请«27»件（含上年结转«1»件），办结«25»件，结转下年度«2»件。',
    '本年度新收依申请公开«26»件，上年结转«1»件，办结«25»件，结转下年度继续办理«2»件。',
    '受理政府信息公开申请«26»件，按期答复«25»件（含上年度结转«1»件）。',
    '全年办结«25»件，其中予以公开«10»件、部分公开«3»件、不予公开«1»件、无法提供«8»件、不予处理«2»件、其他处理«1»件。',
    '收到«26»份政府信息公开申请，«25»件已办结，另有«2»件按规定结转下年度办理。',
    '通过网络、信函等多种渠道共收到政府信息公开申请«26»件。',
    '2022年结转至2023年«1»件，2023年共受理«26»件，已办结«25»件。',
    '公民、法人和其他组织提出的政府信息公开申请共«26»件。',
    '全年新收申请«26»件，上年结转«1»件，共计«27»件。',
    '收到政府信息公开申请«26»件，其中予以公开的«10»件，不予公开的«1»件（保护第三方合法权益«1»件），无法提供«8»件（本机关不掌握«6»件、没有现成信息«2»件）。',
    '办理结果为：«10»件予以公开，«3»件部分公开，«1»件不予公开，«8»件无法提供。',
    '予以公开、部分公开、不予公开分别为«10»件、«3»件、«1»件。',
    '全年办理政府信息公开申请«27»件，同意公开及部分公开共«13»件。',
  ])('%s', (marked) => agrees(marked));

  test.each([
    '全年收到政府信息公开申请«二十六»件，办结«二十五»件，其中予以公开«十»件、部分公开«三»件，结转下年度«两»件。',
    '全年因政府信息公开被申请行政复议«两»件、提起行政诉讼«一»件。',
  ])('in Chinese numerals: %s', (marked) => agrees(marked));

  test.each([
    '答复政府信息公开申请25件，予以公开10件，占«40»%；部分公开3件，占«12.0»%；不予公开占«4»%，无法提供占«32»%。',
    '全年办结申请25件，予以公开10件，占办结总数的«40»%。',
    '收到政府信息公开申请26件，其中自然人申请24件，占«92.3»%。',
  ])('percentages: %s', (marked) => agrees(marked));

  test.each([
    '因政府信息公开被申请行政复议«2»件，提起行政诉讼«1»件。',
    '政府信息公开行政复议案件«2»件，其中维持«1»件、其他结果«1»件；行政诉讼«1»件，为复议后起诉。',
    '信息公开类行政复议、行政诉讼共«3»件。',
    '未经复议直接起诉«0»件，复议后起诉«1»件，均与政府信息公开申请有关。全年收到申请«26»件。',
    '政府信息公开行政复议、行政诉讼分别为«2»件和«1»件。',
  ])('reviews and suits: %s', (marked) => {
    if (marked.includes('未经复议')) silent(marked.replaceAll(/[«»]/g, ''));
    else agrees(marked);
  });

  test('with thousands commas, and in full-width digits', () => {
    const big = withCells({
      'applications/received/natural-person': '3257',
      'applications/received/total': '3259',
      'applications/concluded/natural-person': '3256',
      'applications/concluded/total': '3258',
      'applications/granted/natural-person': '3242',
      'applications/granted/total': '3243',
    });
    agrees('受理政府信息公开申请«3,259»件，答复«3，258»件（含上年度结转«1»件）。', big);
    silent('受理政府信息公开申请３２５９件，答复３２５８件（含上年度结转１件）。', big);
    told('受理政府信息公开申请«３２６９»件。', big);
  });
});

describe('none', () => {
  const EMPTY = withCells(
    Object.fromEntries(
      [...readReport(RIGHT).cells.keys()]
        .filter((path) => !path.startsWith('proactive/'))
        .map((path) => [path, '0']),
    ),
  );
  const SAID: readonly string[] = [
    '2023年，我局«未收到»政府信息公开申请。',
    '2023年，我局«没有收到»公民、法人和其他组织的信息公开申请，无结转下年度办理的申请。',
    '全年«无»依申请公开事项。',
    '全年收到申请零件，«未发生»因政府信息公开被申请行政复议、提起行政诉讼的情况。',
    '无依申请公开信息，政府信息公开行政复议、行政诉讼均为«0»件。',
  ];
  test.each(SAID)('%s', (marked) => {
    silent(marked.replaceAll(/[«»]/g, ''), EMPTY);
  });

  test('未收到 beside applications: the text can say how many, or the table none', () => {
    const checked = told('2023年，我局«未收到»政府信息公开申请，办结25件。');
    expect(messageOf(checked)).toContain('正文写作“未收到”，而表中“一、本年新收政府信息公开申请数量”为 26');
    expect(offersOf(checked).map((each) => each.slice(0, 25))).toEqual([
      'choice: 正文改为“收到政府信息公开申请26',
      'choice: 正文改为“收到政府信息公开申请27',
      'choice: 表中“一、本年新收政府信息公开申请',
    ]);
    expect(fixed(checked)).toBe(saying('2023年，我局收到政府信息公开申请26件，办结25件。'));
  });

  test('未发生 beside reviews', () => {
    told('全年«未发生»因政府信息公开被申请行政复议、提起行政诉讼的情况。');
    told('收到政府信息公开申请26件，«无»行政诉讼案件。');
    told('政府信息公开行政复议、行政诉讼均为«0»件。');
  });

  test.each([
    '全年未收到要求公开城乡低保数据的政府信息公开申请。',
    '全年未收到网上提交的政府信息公开申请。',
    '全年未发生因政府信息公开引发的行政复议纠错、行政诉讼败诉情形。',
    '全年无政府信息公开申请逾期未答复。',
    '全年未收到法人或其他组织的政府信息公开申请以外的投诉。',
    '未发生经复议后起诉被判决败诉的政府信息公开案件。',
  ])('of something else: %s', (prose) => {
    silent(prose);
  });
});

describe('guards: said of something else than the table', () => {
  test.each([
    ['网络申请20件', '全年收到政府信息公开申请26件，其中网络申请20件，信函申请6件。'],
    ['part', '全年收到政府信息公开申请26件，其中涉及社会救助的12件、涉及地名的8件。'],
    ['by way', '通过网络收到申请20件，通过信函收到申请6件，均依法答复。'],
    ['part of 延期', '全年收到政府信息公开申请26件，延期答复3件，补正告知5件。'],
    ['part in time', '全年办结25件，其中按时答复22件、延期答复3件。'],
    ['last year', '全年收到政府信息公开申请26件，较上年增加12件，增长85.7%。'],
    ['last year', '全年收到政府信息公开申请26件，上年收到30件，同比减少4件。'],
    ['years', '2021年收到政府信息公开申请30件，答复29件；2022年收到14件，答复13件。'],
    ['years', '近三年共收到政府信息公开申请70件。'],
    ['half a year', '上半年收到政府信息公开申请12件，1至6月办结11件。'],
    ['rough', '全年收到政府信息公开申请30余件，办结近30件。'],
    ['range', '每月收到政府信息公开申请2至3件。'],
    ['documents', '全年制发公文120件，其中主动公开80件、依申请公开30件、不予公开10件。'],
    ['other matters', '全年收到政府信息公开申请26件。受理热线工单310件，办结309件。'],
    ['other matters', '办理人大代表建议12件，受理来信来访40件，全部答复40件。'],
    ['other applications', '全年受理行政许可申请390件，办结384件，不予受理6件。'],
    ['applicants as people', '全年收到20个自然人的政府信息公开申请。'],
    ['rates', '按时答复率100%，群众满意率98%。'],
    ['reviews decided', '全年受理行政复议案件120件，审结110件，维持90件。'],
    ['reviews of all kinds', '全年发生行政复议12件、行政诉讼5件，均与行政处罚有关。'],
    ['reviews narrowed', '政府信息公开行政复议2件，被纠正0件，行政诉讼败诉0件。'],
    ['laws', '按照《政府信息公开条例》第二十条和国办发〔2023〕12号文件要求，做好依申请公开。'],
    ['vague numbers', '一是完善依申请公开流程，二是做到一事一档、三级审核。'],
  ])('%s: %s', (_, prose) => {
    silent(prose);
  });

  test('one office of a government', () => {
    const government = RIGHT.replaceAll('云川县民政局', '云川县人民政府');
    for (const who of ['县政府办公室', '县政府办', '县本级', '我办', '县自然资源局', '各乡镇']) {
      silent(`2023年，${who}收到政府信息公开申请8件，答复7件。`, government);
      silent(`全县收到政府信息公开申请26件，其中${who}收到8件。`, government);
    }
    told('全县收到政府信息公开申请«8»件。', government);
    told('2023年，我县收到政府信息公开申请«8»件，办结25件。', government);
  });

  test('an office and a department speak of themselves', () => {
    told('县民政局共收到政府信息公开申请«8»件。');
    silent('全县共收到政府信息公开申请800件，答复790件。');
    const office = RIGHT.replaceAll('云川县民政局', '云川县人民政府办公室');
    told('县政府办公室收到政府信息公开申请«8»件。', office);
    silent('全县收到政府信息公开申请800件。', office);
  });

  test('chapter 五 plans: only what names this year counts', () => {
    const plan = '下一步，我局将丰富';
    const saysThere = (prose: string) => changed(RIGHT, plan, `${prose}\n\n${plan}`);
    checkSilent(saysThere('2024年，我局计划收到政府信息公开申请50件以内，答复50件。'));
    checkSilent(saysThere('政府信息公开申请50件以下时由专人受理，受理50件。'));
    check('prose-figure', saysThere('2023年收到政府信息公开申请«50»件，人手偏紧。'));
  });

  test('reviews: all, or those that are closed', () => {
    const pending = withCells({ 'disputes/review/pending': '1', 'disputes/review/total': '3' });
    silent('因政府信息公开被申请行政复议3件。', pending);
    silent('因政府信息公开被申请行政复议2件。', pending);
    told('因政府信息公开被申请行政复议«4»件。', pending);
  });

  test('74 reviews, broken up', () => {
    const many = withCells({
      'disputes/review/upheld': '61',
      'disputes/review/corrected': '3',
      'disputes/review/other': '10',
      'disputes/review/total': '74',
    });
    silent('政府信息公开行政复议74件：61+3+10。', many);
    silent('政府信息公开行政复议74件（61件、3件、10件）。', many);
    silent('政府信息公开行政复议61件，另有3件、10件由上级机关受理。', many);
    told('政府信息公开行政复议«75»件：61+3+10。', many);
  });

  test('a cell that is blank or unread, and a cell that is wrong itself', () => {
    check(
      'total-blank',
      saying(SENTENCE.replace('26', '30'), withCells({ 'applications/received/total': '«»' })),
    );
    const wrong = withCells({ 'applications/received/total': '«27»' });
    check('row-total', wrong);
    check('row-total', saying('全年收到政府信息公开申请99件。', wrong));
  });

  test('where a text leaves out 部分公开, its 予以公开 may include it', () => {
    silent('收到申请26件，予以公开13件，其余依法答复。');
    told('收到申请26件，予以公开«13»件，部分公开3件。');
  });
});

describe('what is said, and the mends', () => {
  test('both numbers, the cell as the counterpart', () => {
    const checked = told('全年收到政府信息公开申请«28»件，办结25件。');
    const [finding] = checked.findings;
    expect(finding!.severity).toBe('warning');
    expect(messageOf(checked)).toBe(
      '正文写作“28”，而表中“一、本年新收政府信息公开申请数量”为 26，“一、本年新收政府信息公开申请数量”、“二、上年结转政府信息公开申请数量”合计为 27。',
    );
    const cell = readReport(checked.text).cells.get('applications/received/total')!;
    expect(finding!.related[0]!.range).toEqual(cell.figure);
    expect(offersOf(checked)).toEqual([
      'choice: 正文改为 26（“一、本年新收政府信息公开申请数量”）',
      'choice: 正文改为 27（“一、本年新收政府信息公开申请数量”、“二、上年结转政府信息公开申请数量”合计）',
      'choice: 表中“一、本年新收政府信息公开申请数量”改为 28（“一、本年新收政府信息公开申请数量”行总计、“总计”列的勾稽关系将不成立，须另行核对）',
    ]);
    expect(fixed(checked)).toBe(saying('全年收到政府信息公开申请26件，办结25件。'));
  });

  test('the number is written as it was', () => {
    expect(fixed(told('全年收到政府信息公开申请«二十八»件。'))).toContain('申请二十六件。');
    expect(fixed(told('全年收到政府信息公开申请«２８»件。'))).toContain('申请２６件。');
    expect(fixed(told('予以公开10件，占«41.5»%；不予公开1件。'))).toContain('占40.0%');
    expect(fixed(told('结转下年度«三»件，收到政府信息公开申请26件。'))).toContain('结转下年度两件');
  });

  test('the cell takes the text’s number', () => {
    const checked = told('收到政府信息公开申请26件，结转下年度继续办理«3»件。');
    const last = checked.findings[0]!.offers.at(-1)!;
    expect(editsOf(checked.analysis.report, last.mend)).toHaveLength(1);
    expect(last.title['zh-cn']).toContain('将不成立');
  });

  test('a group has no cell of its own', () => {
    const checked = told('收到政府信息公开申请26件，无法提供«9»件。');
    expect(messageOf(checked)).toBe('正文写作“9”，而表中“（四）无法提供”各项合计为 8。');
    expect(offersOf(checked)).toEqual(['choice: 正文改为 8']);
    expect(checked.findings[0]!.related.map(({ message }) => message['zh-cn'])).toEqual([
      '“（四）无法提供·1.本机关不掌握相关政府信息 × 总计”为 6',
      '“（四）无法提供·2.没有现成信息需要另行制作 × 总计”为 2',
    ]);
  });

  test('radicals that stand for numerals, as the text of a PDF has them, are numerals', () => {
    check('prose-figure', saying('全年收到政府信息公开申请«⼆»件。'));
  });

  test('every wrong number is told, not the first alone', () => {
    const text = saying('全年收到政府信息公开申请«30»件，办结«31»件，其中予以公开«32»件，不予公开1件。');
    check('prose-figure', text);
  });
});
