#!/usr/bin/env node
'use strict';

require('./launch.js').launch('qapi-language-server', 'language-server.js');
