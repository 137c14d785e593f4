Object.defineProperty(globalThis, 'solution', { get() { for (;;) {} }, configurable: true });
