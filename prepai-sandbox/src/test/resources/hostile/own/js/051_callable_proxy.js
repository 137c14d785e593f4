const no = () => { throw new Error('no'); };
const solution = new Proxy(arr => [...arr].sort((a, b) => a - b), { get: no, has: no, getPrototypeOf: no, ownKeys: no, getOwnPropertyDescriptor: no });
