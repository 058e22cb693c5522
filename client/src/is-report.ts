/**
 * Whether a text is a report, by its content. The tables behind the answer are made with the first question: of the
 * texts that VS Code opens for itself, and with which this extension is activated, nobody asks.
 */
export async function isReport(text: string): Promise<boolean> {
  const recognise = await import('../../server/src/report/recognise.ts');
  return recognise.isReport(text);
}
