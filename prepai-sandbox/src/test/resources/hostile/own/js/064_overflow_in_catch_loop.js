function down() { down(); }
function solution(arr) { for (;;) { try { down(); } catch (e) { /* again */ } } }
