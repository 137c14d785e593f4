#!/usr/bin/env node --inspect=0.0.0.0:9229 --polyglot --jvm
// @ts-nocheck
//@ sourceURL=file:///etc/passwd
//# sourceMappingURL=file:///tmp/prepai_canary.txt
/* --js.load-from-url=true --inspect --experimental-options */
'use strict'; 'use asm'; 'js.java-package-globals=true';
function solution(arr) { debugger; return [...arr].sort((a, b) => a - b); }
