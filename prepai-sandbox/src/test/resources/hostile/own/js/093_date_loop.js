function solution(arr) {
  for (let i = 0; ; i++) new Date(i * 1e9).toLocaleString('de-DE', { timeZone: 'Asia/Kathmandu', dateStyle: 'full', timeStyle: 'long' });
}
