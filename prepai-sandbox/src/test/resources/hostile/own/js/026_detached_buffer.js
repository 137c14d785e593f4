function solution(arr) {
  const buffer = new ArrayBuffer(24, { maxByteLength: 1000 });
  const view = new Float64Array(buffer);
  if (buffer.resize) buffer.resize(8);
  const other = new ArrayBuffer(8);
  const lost = new Uint8Array(other);
  if (other.transfer) other.transfer();
  return [view, lost, new DataView(buffer)];
}
