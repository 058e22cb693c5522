/** The server's texts about tables as a whole: their shape, pasting, new reports. */
import type { Localized } from '../engine.ts';

export const TO_MARKDOWN: Localized = {
  'zh-cn': '将此表转换为 Markdown 表格',
  en: 'Convert table to Markdown',
};
export const TO_TABS: Localized = {
  'zh-cn': '将此表转换为制表符分隔',
  en: 'Convert table to tab-separated',
};
export const ALL_TO_MARKDOWN: Localized = {
  'zh-cn': '将全部表格转换为 Markdown 表格',
  en: 'Convert all tables to Markdown',
};
export const ALL_TO_TABS: Localized = {
  'zh-cn': '将全部表格转换为制表符分隔',
  en: 'Convert all tables to tab-separated',
};
export const TO_EDITION_2021: Localized = {
  'zh-cn': '将表格转换为 2021 版格式',
  en: 'Convert tables to the 2021 edition',
};
