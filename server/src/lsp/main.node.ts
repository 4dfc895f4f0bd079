// A placeholder until the language server is written: it only keeps the process alive for its client.
process.stdin.resume();
