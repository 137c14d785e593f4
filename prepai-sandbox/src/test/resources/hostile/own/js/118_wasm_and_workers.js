function solution(arr) {
  if (typeof WebAssembly === 'object') {
    new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
    return 'PWNED:wasm';
  }
  if (typeof Worker === 'function') { new Worker('for(;;);', { eval: true }); return 'PWNED:worker'; }
  throw new ReferenceError('neither');
}
