process.stderr.write('cchc: no command yet\n');
