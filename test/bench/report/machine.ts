import { arch, cpus, loadavg, platform, totalmem } from 'node:os';

const GIGABYTE = 1024 ** 3;

/** What the machine is and how busy, without saying whose. */
export function describeMachine(): string {
  const [first] = cpus();
  const model = first?.model.trim() ?? 'unknown processor';
  const memory = `${Math.round(totalmem() / GIGABYTE)} GB`;
  const system = `${platform()} ${arch()}, Node ${process.versions.node}`;
  const load = (loadavg()[0] ?? 0).toFixed(1);
  return `${model}, ${cpus().length} cores, ${memory}, ${system}, load ${load} at the start`;
}
