/** What stands in a chapter without saying anything. */

/** All that a chapter says where it says that there is nothing. */
export const NOTHING =
  /^(?:(?:暂无|无|没有|不涉及|不适用|略|空)(?:(?:相关|此类|此项|该项|此)?(?:情况|内容|事项|问题))?|[/\-—–]+|[Nn]\/?[Aa])$/;

/** How a sub-heading ends that only names what is to be told below it. */
export const SUB_HEADING_ENDS = /(?:公开|管理|建设|保障|情况|问题|不足|措施|打算|方向|结果)$/;
