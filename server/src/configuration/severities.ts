import { CATALOGUE, type DiagnosticCode } from '../checks/catalogue';
import type { Diagnostic, Severity } from '../checks/diagnostic';

/** How much a rule matters to a project. */
export type Level = Severity | 'off';

export const LEVELS: readonly Level[] = ['error', 'warning', 'information', 'hint', 'off'];

/**
 * How much rules matter to a project, by code, or by the beginning of codes and a star (`doc-*`). A code counts more
 * than a pattern, and a longer pattern more than a shorter one.
 */
export class Severities {
  private readonly levels = new Map<DiagnosticCode, Level | undefined>();
  /** What became of lists, so that who compares lists sees that nothing changed. */
  private readonly adjusted = new WeakMap<readonly Diagnostic[], readonly Diagnostic[]>();
  private readonly combined = new WeakMap<Severities, Severities>();

  constructor(private readonly rules: ReadonlyMap<string, Level>) {}

  /** These, and where they say something, `others`; the same object for the same two. */
  with(others: Severities): Severities {
    if (others.rules.size === 0) return this;
    if (this.rules.size === 0) return others;
    let combined = this.combined.get(others);
    if (combined === undefined) {
      combined = new Severities(new Map([...this.rules, ...others.rules]));
      this.combined.set(others, combined);
    }
    return combined;
  }

  /** Diagnostics as the project wants them; the list itself if it says nothing of them. */
  adjust(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
    if (this.rules.size === 0 || diagnostics.length === 0) return diagnostics;
    let adjusted = this.adjusted.get(diagnostics);
    if (adjusted === undefined) {
      adjusted = diagnostics.flatMap((diagnostic) => this.adjustOne(diagnostic));
      this.adjusted.set(diagnostics, adjusted);
    }
    return adjusted;
  }

  private adjustOne(diagnostic: Diagnostic): readonly Diagnostic[] {
    const level = this.levelOf(diagnostic.code);
    if (level === undefined) return [diagnostic];
    if (level === 'off') return [];
    // What most likely follows from something else stays in the background, however much its rule matters.
    return [diagnostic.severity === 'hint' ? diagnostic : { ...diagnostic, severity: level }];
  }

  private levelOf(code: DiagnosticCode): Level | undefined {
    if (!this.levels.has(code)) this.levels.set(code, this.findLevel(code));
    return this.levels.get(code);
  }

  private findLevel(code: string): Level | undefined {
    const patterns = [...this.rules.keys()].filter((rule) => rule.endsWith('*') && matches(rule, code));
    const nearest = patterns.sort((a, b) => b.length - a.length)[0] ?? '';
    return this.rules.get(code) ?? this.rules.get(nearest);
  }
}

export const NO_SEVERITIES = new Severities(new Map());

/** Whether the word stands for some rule. */
export function isRule(word: string): boolean {
  return Object.hasOwn(CATALOGUE, word) || Object.keys(CATALOGUE).some((code) => matches(word, code));
}

function matches(rule: string, code: string): boolean {
  return rule.endsWith('*') && code.startsWith(rule.slice(0, -1));
}
