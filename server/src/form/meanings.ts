/**
 * What the form means by its rows and columns, for people who fill it in or read it. In our own words; 条例 is the
 * 政府信息公开条例 (国令第711号), whose articles the rows of chapter 三 follow.
 */
interface Meaning {
  readonly 'zh-cn': string;
  readonly en: string;
}

const meaning = (zh: string, en: string): Meaning => ({ 'zh-cn': zh, en });

/** By `table/row`. */
export const ROW_MEANINGS: Readonly<Record<string, Meaning>> = {
  'proactive/rules': meaning('本机关制定的规章。', 'Rules (规章) made by this body.'),
  'proactive/normative-documents': meaning(
    '本机关制定的行政规范性文件。',
    'Normative documents (行政规范性文件) made by this body.',
  ),
  'proactive/licences': meaning(
    '行政许可（条例第二十条第五项）。',
    'Administrative licences (条例, Article 20(5)).',
  ),
  'proactive/other-services': meaning(
    '行政许可以外的其他对外管理服务事项。',
    'Public services and approvals other than licences.',
  ),
  'proactive/penalties': meaning(
    '行政处罚（条例第二十条第六项）。',
    'Administrative penalties (条例, Article 20(6)).',
  ),
  'proactive/coercion': meaning(
    '行政强制（条例第二十条第六项）。',
    'Administrative coercion (条例, Article 20(6)).',
  ),
  'proactive/fees': meaning(
    '行政事业性收费（条例第二十条第八项）。',
    'Administrative fees and charges (条例, Article 20(8)).',
  ),
  'proactive/procurement': meaning(
    '政府集中采购（条例第二十条第九项）。',
    'Centralised government procurement (条例, Article 20(9)).',
  ),
  'applications/received': meaning(
    '1月1日至12月31日新收到的申请件数。',
    'Applications that arrived from 1 January to 31 December.',
  ),
  'applications/carried-in': meaning(
    '上年收到、上年底尚未办结而转入本年的件数，应与上一年年报的“结转下年度继续办理”一致。',
    'Applications of the year before that were still open at its end; equal to what last year’s report carried out.',
  ),
  'applications/granted': meaning(
    '提供全部所申请信息，或告知已公开信息获取途径（条例第三十六条第一、二项）。',
    'All that was asked for was given, or it was said where it is published (条例, Article 36(1), (2)).',
  ),
  'applications/partly-granted': meaning(
    '信息中有不应公开的内容，区分处理后公开了其余部分（条例第三十七条）；只计本项，不再计入其他各项。',
    'Part was withheld and the rest given (条例, Article 37). Counted here alone, under no other item.',
  ),
  'applications/refused.1': meaning(
    '依法确定为国家秘密，不予公开（条例第十四条）。',
    'A state secret (条例, Article 14).',
  ),
  'applications/refused.2': meaning(
    '其他法律、行政法规禁止公开（条例第十四条）。',
    'Publication is forbidden by another law or regulation (条例, Article 14).',
  ),
  'applications/refused.3': meaning(
    '公开后可能危及国家安全、公共安全、经济安全、社会稳定（条例第十四条）。',
    'Publication may endanger national, public or economic security or social stability (条例, Article 14).',
  ),
  'applications/refused.4': meaning(
    '涉及商业秘密、个人隐私等，公开会损害第三方合法权益（条例第十五条）。',
    'Trade secrets, privacy: publication would harm a third party (条例, Article 15).',
  ),
  'applications/refused.5': meaning(
    '人事管理、后勤管理、内部工作流程三类内部事务信息（条例第十六条第一款）。',
    'Internal affairs: personnel, logistics, internal procedure (条例, Article 16, paragraph 1).',
  ),
  'applications/refused.6': meaning(
    '讨论记录、过程稿、磋商信函、请示报告四类过程性信息（条例第十六条第二款）。',
    'Records of discussion, drafts, consultations, requests for instructions (条例, Article 16, paragraph 2).',
  ),
  'applications/refused.7': meaning(
    '行政执法案卷信息（条例第十六条第二款）。',
    'Case files of law enforcement (条例, Article 16, paragraph 2).',
  ),
  'applications/refused.8': meaning(
    '工商、不动产登记资料等，有专门规定的查询途径（条例第三十六条第七项）。',
    'Registers with a procedure of their own, such as company or property registers (条例, Article 36(7)).',
  ),
  'applications/unavailable.1': meaning(
    '经检索没有，或不由本机关负责公开（条例第三十六条第四、五项）。',
    'Not found, or in another body’s hands (条例, Article 36(4), (5)).',
  ),
  'applications/unavailable.2': meaning(
    '没有现成信息，需要另行加工、制作（条例第三十八条）。',
    'It does not exist as such and would have to be made (条例, Article 38).',
  ),
  'applications/unavailable.3': meaning(
    '申请人补正后，仍不能明确申请内容（条例第三十条）。',
    'Still unclear after the applicant was asked to clarify (条例, Article 30).',
  ),
  'applications/declined.1': meaning(
    '以申请公开信息的形式进行信访、投诉、举报等活动（条例第三十九条第一款）。',
    'A petition, complaint or report in the form of an application (条例, Article 39, paragraph 1).',
  ),
  'applications/declined.2': meaning(
    '已答复过、同一申请人重复申请同一信息（条例第三十六条第六项）。',
    'The same applicant asked again for what was answered (条例, Article 36(6)).',
  ),
  'applications/declined.3': meaning(
    '要求提供政府公报、报刊、书籍等公开出版物（条例第三十九条第二款）。',
    'Published material such as gazettes, newspapers, books was asked for (条例, Article 39, paragraph 2).',
  ),
  'applications/declined.4': meaning(
    '申请数量、频次明显超过合理范围，又无正当理由（条例第三十五条）。',
    'Number and frequency beyond reason, without good cause (条例, Article 35).',
  ),
  'applications/declined.5': meaning(
    '要求对已获取的信息进行确认或重新出具。',
    'Confirmation or another copy of what the applicant already has.',
  ),
  'applications/otherwise': meaning('以上各项之外的办理结果。', 'Results other than those above.'),
  'applications/otherwise.1': meaning(
    '申请人无正当理由逾期不补正，视为放弃申请（条例第三十条）。',
    'Not clarified in time without good cause: taken as withdrawn (条例, Article 30).',
  ),
  'applications/otherwise.2': meaning(
    '逾期未缴纳信息处理费，视为放弃申请（国办函〔2020〕109号）。',
    'The processing fee was not paid in time: taken as withdrawn (国办函〔2020〕109号).',
  ),
  'applications/otherwise.3': meaning(
    '以上各项之外的其他处理，如申请人撤回。',
    'Any other result, such as withdrawal.',
  ),
  'applications/concluded': meaning(
    '本年度办结的全部件数，等于（一）至（六）各项之和。',
    'All applications concluded in the year: the sum of items （一） to （六）.',
  ),
  'applications/carried-out': meaning(
    '截至12月31日尚未办结、转入下年的件数。',
    'Applications still open on 31 December and carried into the next year.',
  ),
  'disputes/review': meaning(
    '因政府信息公开被申请行政复议的案件。',
    'Administrative reviews about disclosure.',
  ),
  'disputes/direct-suit': meaning(
    '申请人未申请复议、直接提起的行政诉讼。',
    'Suits brought without an administrative review before.',
  ),
  'disputes/suit-after-review': meaning(
    '经复议后提起的行政诉讼。',
    'Suits brought after an administrative review.',
  ),
};

/** By `table/column`. */
export const COLUMN_MEANINGS: Readonly<Record<string, Meaning>> = {
  'proactive/issued': meaning('报告年度内新制发的件数。', 'Issued within the year of the report.'),
  'proactive/repealed': meaning(
    '报告年度内废止（含失效）的件数。',
    'Repealed within the year of the report.',
  ),
  'proactive/in-force': meaning('截至12月31日现行有效的件数。', 'In force on 31 December.'),
  'proactive/decisions': meaning(
    '报告年度内作出的处理决定数量。',
    'Decisions taken within the year of the report.',
  ),
  'proactive/amount': meaning('金额，单位为万元。', 'The amount, in 万元 (10,000 yuan).'),
  'proactive/made': meaning('报告年度内新制作的件数。', 'Made within the year of the report.'),
  'proactive/published': meaning('报告年度内新公开的件数。', 'Published within the year of the report.'),
  'proactive/total-published': meaning(
    '截至年底对外公开的总件数。',
    'All that is published at the end of the year.',
  ),
  'proactive/last-year': meaning('上一年度的项目数量。', 'Number of items in the year before.'),
  'proactive/change': meaning(
    '与上一年相比增减的项目数量，减少写负数。',
    'Change of that number; a decrease is negative.',
  ),
  'proactive/projects': meaning('集中采购的项目数量。', 'Number of projects procured.'),
  'applications/natural-person': meaning('由公民个人提出的申请。', 'Applications by individuals.'),
  'applications/business': meaning('由商业企业提出的申请。', 'Applications by companies.'),
  'applications/research': meaning('由科研机构提出的申请。', 'Applications by research institutes.'),
  'applications/charity': meaning('由社会公益组织提出的申请。', 'Applications by charitable organisations.'),
  'applications/legal-service': meaning(
    '由律师事务所等法律服务机构提出的申请。',
    'Applications by law firms and other legal services.',
  ),
  'applications/other': meaning('由其他组织提出的申请。', 'Applications by other organisations.'),
  'applications/total': meaning('六类申请人合计。', 'All six kinds of applicants together.'),
  'disputes/upheld': meaning(
    '维持原行政行为，或驳回申请、诉讼请求。',
    'The decision was upheld, or the claim rejected.',
  ),
  'disputes/corrected': meaning(
    '撤销、变更、确认违法或责令履行等。',
    'Revoked, changed, found unlawful, or ordered to act.',
  ),
  'disputes/other': meaning(
    '撤回、终止、不予受理等其他结果。',
    'Withdrawn, ended, not accepted, and the like.',
  ),
  'disputes/pending': meaning('截至12月31日尚未审结。', 'Not decided by 31 December.'),
  'disputes/total': meaning('前四项合计。', 'The four before together.'),
};
