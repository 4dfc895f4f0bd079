#!/usr/bin/env node
'use strict';

const { tuneForShortRun } = require('./short-run.js');
require('./launch.js').launch('qapi', 'cli.js', tuneForShortRun);
