#!/usr/bin/env node
'use strict';

require('./short-lived.js');
require('./launch.js').launch('qapi', 'cli.js');
