import type { OurAnswer } from './our-answer';
import type { ReferenceAnswer } from './reference/reference-process';

/** In which respects two answers agree. */
export interface Comparison {
  readonly outcome: 'accepted' | 'rejected' | 'crashed' | 'undecided';
  readonly verdict: boolean;
  /** Message and line count where both sides reject. */
  readonly message: boolean;
  readonly line: boolean;
  /** Empty if all agrees; else what tells this kind of disagreement from others, without names and numbers. */
  readonly signature: string;
}

interface Report {
  readonly message: string;
  readonly places: string;
}

/** Files, lines and columns in front of a message, in each line of a report. */
const PLACE = /^((?:In file included from )?)([^\s:'](?:[^:'\n]*[^\s:'])?\.json)((?::\d+)*)(?=:)/;

/** Compares what the two sides say. Where the reference crashes we may say anything, but not crash. */
export function compare(reference: ReferenceAnswer, ours: OurAnswer): Comparison {
  if (ours.thrown !== undefined) return disagreement('crashed', `WE CRASHED: ${generalise(ours.thrown)}`);
  if (reference.crash !== null) return { ...AGREED, outcome: 'crashed' };
  const theirs = reference.error ?? undefined;
  const { report, errors } = ours;
  if ((theirs === undefined) !== (report === undefined)) {
    const [us, them] = [generalise(report ?? 'accepted'), generalise(theirs ?? 'accepted')];
    return disagreement('undecided', `verdict: reference: ${them} ==> we: ${us}`);
  }
  if ((report === undefined) !== (errors.length === 0)) {
    const codes = errors.slice(0, 3).join();
    return disagreement('undecided', `report and diagnostics: ${generalise(report ?? 'none')} ==> ${codes}`);
  }
  if (theirs === undefined || report === undefined) return AGREED;
  return compareReports(theirs, report);
}

const AGREED: Comparison = { outcome: 'accepted', verdict: true, message: true, line: true, signature: '' };

function compareReports(theirs: string, ours: string): Comparison {
  const [them, us] = [parseReport(theirs), parseReport(ours)];
  const isMessage = them.message === us.message;
  const isLine = them.places === us.places;
  const words = [generalise(them.message), generalise(us.message)];
  let signature = '';
  if (!isMessage) signature = `message: reference: ${words.join(' ==> we: ')}`;
  else if (!isLine) signature = `line: ${words[0]}`;
  return { outcome: 'rejected', verdict: true, message: isMessage, line: isLine, signature };
}

function disagreement(outcome: Comparison['outcome'], signature: string): Comparison {
  return { outcome, verdict: false, message: false, line: false, signature };
}

function parseReport(report: string): Report {
  const lines = report.split('\n');
  return {
    message: lines.map((line) => line.replace(PLACE, '$1')).join('\n'),
    places: lines.map((line) => PLACE.exec(line)?.slice(2).join('') ?? '').join(' '),
  };
}

/** A text without what differs between two occurrences of one mistake. */
export function generalise(text: string): string {
  return text
    .replace(/\S*\.json(?::\d+)*/g, 'FILE')
    .replace(/'[^'\n]*'(?:, '[^'\n]*')*/g, 'X')
    .replace(/\d+/g, 'N')
    .replaceAll('\n', ' / ')
    .slice(0, 240);
}
