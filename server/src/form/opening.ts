/** How a report opens: by what law it is made, and what period its figures are of (Articles 49 and 50). */
export const opening = (year: number): string =>
  `本报告根据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限为${year}年1月1日至${year}年12月31日。`;

/** How a report calls its body where nothing else is known. */
export const THE_BODY = '本机关';
