/**
 * What a template leaves in a report that was not filled in to the end. Templates differ from body to body: these are
 * the turns they share, and the opening words of the explanations in 国办公开办函〔2021〕30号 itself.
 */

/** A sentence that begins so explains how to fill in the form. */
export const INSTRUCTION_SENTENCE =
  /^(?:这一项报告|(?:此处|这里|此项|本项|此部分|本部分|该部分)(?:请|应当?|需要?)?(?:填写|填报|填入|写明|撰写)|请在(?:此|这里)|(?:填写|填表|填报|编写|撰写|编制)(?:说明|要求|须知|提示)[:：])/;

/** A note in brackets whose text is one of these explains how to fill in the form. */
export const INSTRUCTION_NOTES: readonly RegExp[] = [
  /^请?(?:在此处?|此处|这里)请?(?:填|写|输入|插入|补充|说明|简述|概述)/,
  /^请(?:填|写|输入|补充|概述|简述|简要|如实|自行|删|(?:根据|结合|按照?)(?:本|实际))/,
  /^(?:如|若)?(?:没有|无|未发生|不涉及)[^，,。]{0,10}[，,]?的?(?:请|可|则)?填写?[“"‘']?(?:无|0|零|否)/,
  /^(?:填写|填报|填入|输入)(?:本|单位|机关|部门|具体|实际|年份|数字|数据|日期|名称|内容)/,
  /^(?:单位|机关|行政机关|部门|本单位|本机关)(?:名称|全称)$/,
  /^(?:待|需)(?:填写?|补充?|核实|核对|更新|确认|完善)(?:$|[，,：:]|数据|数字|内容)/,
  /(?:提交|发布|公布|定稿|成稿|填写|报送)(?:前|后|完|时|之前|之后)?[，,]?请?(?:自行)?(?:予以)?删(?:除|去|掉)(?:$|[。！!]|[本此该])/,
  /^(?:本|此|该)(?:说明|提示|段|行|部分)[^，,。]{0,6}删(?:除|去|掉)/,
  /^(?:示例|样例|范例|例文|参考模板)[：:]/,
  /^可(?:自行|(?:根据|结合|按照?|视)(?:本|各|实际|单位|部门)[^，,。]{0,16})(?:增减|删减|填写|补充|修改)/,
];

/** In square or curly brackets a bare word of these stands for what is to be filled in. */
export const FILL_IN_WORD =
  /^(?:请?填写.{0,10}|(?:本|行政)?(?:单位|机关|部门)(?:名称|全称|简称)|年份|具体(?:数字|数据|内容)|[XxＸ×]+)$/;

/** 待填写 outside brackets: not 有待填写, nor 待填写的表格. */
export const TO_FILL_IN = /(?<![有尚亟均等时期])待填写?(?![写补的完好后内事信表项栏报单])/g;

/** Behind a lone X or a line of underscores: a date or a number is to be filled in. */
export const FILLED_UNIT = '(?:年|月|日|件|条|次|人|元|万元|篇|期|项|个|份|场)';
