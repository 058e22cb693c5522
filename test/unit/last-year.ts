import { changed, RIGHT, withCells } from './check.ts';

/** The report that comes before RIGHT: the same body's for 2022, right in itself, told in other words. */
export const LAST_YEAR = told(
  withCells(
    {
      'applications/received/natural-person': '23',
      'applications/received/total': '25',
      'applications/carried-out/natural-person': '1',
      'applications/carried-out/total': '1',
      'proactive/normative-documents/in-force': '13',
    },
    RIGHT.replaceAll('2023', '2022'),
  ),
  [
    ['把政府信息公开融入民政业务全过程，公开质量稳步提升', '完成了政府信息公开标准化建设，各项任务按期完成'],
    [
      '围绕社会救助、养老服务、殡葬管理等群众关心的事项，在县政府门户网站发布信息214条，按季度公布低保资金发放情况',
      '全年通过门户网站和公告栏发布信息198条，其中社会救助类77条',
    ],
    ['收到政府信息公开申请26件，上年结转1件，逐件登记、审查和答复', '收到政府信息公开申请25件，上年结转1件'],
    [
      '严格执行信息发布审查制度，每半年清理一次过期信息，及时调整主动公开基本目录',
      '建立了信息台账，明确专人保管',
    ],
    [
      '对门户网站民政专栏进行改版，增设养老机构查询入口，并在县、乡两级设立查阅点',
      '在办事大厅添置了自助查询设备',
    ],
    ['将政府信息公开纳入股室年度考核，组织业务培训3次，公布监督电话，自觉接受社会评议', '全年培训1次'],
    ['政策解读形式较为单一、乡镇民政办信息报送不够均衡', '更新不够及时、台账不够完整'],
    ['丰富图解和短视频等解读形式，建立乡镇信息报送通报机制，推动公开工作向基层延伸', '完善台账，按月检查'],
  ],
);

function told(text: string, changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((told, [from, to]) => changed(told, from, to), text);
}
