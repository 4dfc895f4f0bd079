// A placeholder until the command line is written.
process.stdout.write('qapi: nothing here yet\n');
