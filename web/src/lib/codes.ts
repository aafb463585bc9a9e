import codes from '../../../src/main/resources/codes.json';

interface Close {
  name: string;
  reconnect: boolean;
  text: string;
}

const closes: Record<string, Close> = codes.close;
const rejections: Record<string, string> = codes.rejections;
const problems: Record<string, { status: number; title: string }> = codes.problems;
const resume: Record<string, string> = codes.resume;

export const NOT_AUTHENTICATED = 4401;
export const REPLACED = 4409;
export const CONCLUDED = 4410;
export const DRAINING = 4503;

/** Whether to connect again after a close code. Codes that are not ours (1001, 1006, 1011…) are the network's: yes. */
export const reconnects = (code: number): boolean => closes[code]?.reconnect ?? true;
export const closeText = (code: number): string => closes[code]?.text ?? '';
export const rejectionText = (code: string, otherwise: string): string => rejections[code] ?? otherwise;
export const problemTitle = (code: string): string | undefined => problems[code]?.title;
export const resumeProblem = (code: string, otherwise: string): string => resume[code] ?? otherwise;
