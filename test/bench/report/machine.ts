import { arch, cpus, platform, totalmem } from 'node:os';

const GIGABYTE = 1024 ** 3;

/** What the machine is, without saying whose. */
export function describeMachine(): string {
  const [first] = cpus();
  const model = first?.model.trim() ?? 'unknown processor';
  const memory = `${Math.round(totalmem() / GIGABYTE)} GB`;
  return `${model}, ${cpus().length} cores, ${memory}, ${platform()} ${arch()}, Node ${process.versions.node}`;
}
