; Loops around others, and of which of them several iterations are done at once.

; c[j] += a[k] * b[k][j]
define void @jammed_multiply(ptr %m, i32 %a, i32 %b, i32 %c, i32 %n, i32 %rows) {
entry:
  %bytes = shl i32 %n, 3
  br label %outer
outer:
  %k = phi i32 [ 0, %entry ], [ %k.next, %latch ]
  %row = phi i32 [ %b, %entry ], [ %row.next, %latch ]
  %k8 = shl i32 %k, 3
  %ak = add i32 %a, %k8
  %ak64 = zext i32 %ak to i64
  %ap = getelementptr i8, ptr %m, i64 %ak64
  %factor = load double, ptr %ap, align 1
  br label %again
again:
  %j = phi i32 [ 0, %outer ], [ %j.next, %again ]
  %p = phi i32 [ %row, %outer ], [ %p.next, %again ]
  %q = phi i32 [ %c, %outer ], [ %q.next, %again ]
  %p64 = zext i32 %p to i64
  %from = getelementptr i8, ptr %m, i64 %p64
  %x = load double, ptr %from, align 1
  %xy = fmul double %factor, %x
  %q64 = zext i32 %q to i64
  %to = getelementptr i8, ptr %m, i64 %q64
  %z = load double, ptr %to, align 1
  %sum = fadd double %z, %xy
  store double %sum, ptr %to, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %j.next = add i32 %j, 1
  %done = icmp eq i32 %j.next, %n
  br i1 %done, label %latch, label %again
latch:
  %k.next = add i32 %k, 1
  %row.next = add i32 %row, %bytes
  %all = icmp eq i32 %k.next, %rows
  br i1 %all, label %out, label %outer
out:
  ret void
}

; The way through the inner loop is one of two, and a producer's last round stands behind it.
define void @jammed_with_rest(ptr %m, i32 %b, i32 %c, i32 %n, i32 %rows) {
entry:
  %even = and i32 %n, -2
  %odd = and i32 %n, 1
  %bytes = shl i32 %n, 2
  br label %outer
outer:
  %k = phi i32 [ %rows, %entry ], [ %k.next, %latch ]
  %row = phi i32 [ %b, %entry ], [ %row.next, %latch ]
  %one = icmp eq i32 %n, 1
  br i1 %one, label %last, label %again
again:
  %j = phi i32 [ 0, %outer ], [ %j.next, %again ]
  %j4 = shl i32 %j, 2
  %p = add i32 %row, %j4
  %p64 = zext i32 %p to i64
  %from = getelementptr i8, ptr %m, i64 %p64
  %x = load i32, ptr %from, align 1
  %q = add i32 %c, %j4
  %q64 = zext i32 %q to i64
  %to = getelementptr i8, ptr %m, i64 %q64
  %z = load i32, ptr %to, align 1
  %s = xor i32 %z, %x
  %sum = add i32 %s, %j
  store i32 %sum, ptr %to, align 1
  %j.next = add i32 %j, 1
  %done = icmp eq i32 %j.next, %even
  br i1 %done, label %behind, label %again
behind:
  %none = icmp eq i32 %odd, 0
  br i1 %none, label %latch, label %last
last:
  %at = phi i32 [ 0, %outer ], [ %even, %behind ]
  %at4 = shl i32 %at, 2
  %r = add i32 %c, %at4
  %r64 = zext i32 %r to i64
  %rp = getelementptr i8, ptr %m, i64 %r64
  store i32 7, ptr %rp, align 1
  br label %latch
latch:
  %k.next = add i32 %k, -1
  %row.next = add i32 %row, %bytes
  %all = icmp ne i32 %k.next, 0
  br i1 %all, label %outer, label %out
out:
  %end = phi i32 [ %row.next, %latch ]
  ret void
}

; Two streams, each added to its own, of which one is of bytes.
define void @jammed_two(ptr %m, i32 %b, i32 %c, i32 %d, i32 %n, i32 %rows) {
entry:
  br label %outer
outer:
  %k = phi i32 [ 0, %entry ], [ %k.next, %latch ]
  %row = mul i32 %k, %b
  br label %again
again:
  %j = phi i32 [ 0, %outer ], [ %j.next, %again ]
  %p = add i32 %row, %j
  %p64 = zext i32 %p to i64
  %from = getelementptr i8, ptr %m, i64 %p64
  %x = load i8, ptr %from, align 1
  %q = add i32 %c, %j
  %q64 = zext i32 %q to i64
  %to = getelementptr i8, ptr %m, i64 %q64
  %z = load i8, ptr %to, align 1
  %sum = add i8 %z, %x
  store i8 %sum, ptr %to, align 1
  %j4 = shl i32 %j, 2
  %e = add i32 %d, %j4
  %e64 = zext i32 %e to i64
  %ep = getelementptr i8, ptr %m, i64 %e64
  %f = load float, ptr %ep, align 1
  %y = uitofp i8 %sum to float
  %g = fadd float %f, %y
  store float %g, ptr %ep, align 1
  %j.next = add i32 %j, 1
  %done = icmp eq i32 %j.next, %n
  br i1 %done, label %latch, label %again
latch:
  %k.next = add i32 %k, 1
  %all = icmp eq i32 %k.next, %rows
  br i1 %all, label %out, label %outer
out:
  ret void
}

; Each iteration adds to another row.
define void @kept_row(ptr %m, i32 %a, i32 %b, i32 %c, i32 %n, i32 %rows) {
entry:
  %bytes = shl i32 %n, 3
  br label %outer
outer:
  %k = phi i32 [ 0, %entry ], [ %k.next, %latch ]
  %row = phi i32 [ %b, %entry ], [ %row.next, %latch ]
  %k8 = shl i32 %k, 3
  %ak = add i32 %a, %k8
  %ak64 = zext i32 %ak to i64
  %ap = getelementptr i8, ptr %m, i64 %ak64
  %factor = load double, ptr %ap, align 1
  br label %again
again:
  %j = phi i32 [ 0, %outer ], [ %j.next, %again ]
  %p = phi i32 [ %row, %outer ], [ %p.next, %again ]
  %q = phi i32 [ %row, %outer ], [ %q.next, %again ]
  %p64 = zext i32 %p to i64
  %from = getelementptr i8, ptr %m, i64 %p64
  %x = load double, ptr %from, align 1
  %xy = fmul double %factor, %x
  %q64 = zext i32 %q to i64
  %to = getelementptr i8, ptr %m, i64 %q64
  %z = load double, ptr %to, align 1
  %sum = fadd double %z, %xy
  store double %sum, ptr %to, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %j.next = add i32 %j, 1
  %done = icmp eq i32 %j.next, %n
  br i1 %done, label %latch, label %again
latch:
  %k.next = add i32 %k, 1
  %row.next = add i32 %row, %bytes
  %all = icmp eq i32 %k.next, %rows
  br i1 %all, label %out, label %outer
out:
  ret void
}

; The inner loop runs once more each time.
define void @kept_longer_each_time(ptr %m, i32 %a, i32 %b, i32 %c, i32 %n, i32 %rows) {
entry:
  %bytes = shl i32 %n, 3
  br label %outer
outer:
  %k = phi i32 [ 0, %entry ], [ %k.next, %latch ]
  %row = phi i32 [ %b, %entry ], [ %row.next, %latch ]
  %k8 = shl i32 %k, 3
  %ak = add i32 %a, %k8
  %ak64 = zext i32 %ak to i64
  %ap = getelementptr i8, ptr %m, i64 %ak64
  %end = add i32 %k, %n
  %factor = load double, ptr %ap, align 1
  br label %again
again:
  %j = phi i32 [ 0, %outer ], [ %j.next, %again ]
  %p = phi i32 [ %row, %outer ], [ %p.next, %again ]
  %q = phi i32 [ %c, %outer ], [ %q.next, %again ]
  %p64 = zext i32 %p to i64
  %from = getelementptr i8, ptr %m, i64 %p64
  %x = load double, ptr %from, align 1
  %xy = fmul double %factor, %x
  %q64 = zext i32 %q to i64
  %to = getelementptr i8, ptr %m, i64 %q64
  %z = load double, ptr %to, align 1
  %sum = fadd double %z, %xy
  store double %sum, ptr %to, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %j.next = add i32 %j, 1
  %done = icmp eq i32 %j.next, %end
  br i1 %done, label %latch, label %again
latch:
  %k.next = add i32 %k, 1
  %row.next = add i32 %row, %bytes
  %all = icmp eq i32 %k.next, %rows
  br i1 %all, label %out, label %outer
out:
  ret void
}

; The inner loop carries something.
define void @kept_carried(ptr %m, i32 %a, i32 %b, i32 %c, i32 %n, i32 %rows) {
entry:
  %bytes = shl i32 %n, 3
  br label %outer
outer:
  %k = phi i32 [ 0, %entry ], [ %k.next, %latch ]
  %row = phi i32 [ %b, %entry ], [ %row.next, %latch ]
  %k8 = shl i32 %k, 3
  %ak = add i32 %a, %k8
  %ak64 = zext i32 %ak to i64
  %ap = getelementptr i8, ptr %m, i64 %ak64
  %factor = load double, ptr %ap, align 1
  br label %again
again:
  %j = phi i32 [ 0, %outer ], [ %j.next, %again ]
  %p = phi i32 [ %row, %outer ], [ %p.next, %again ]
  %w = phi double [ 0.0, %outer ], [ %sum, %again ]
  %q = phi i32 [ %c, %outer ], [ %q.next, %again ]
  %p64 = zext i32 %p to i64
  %from = getelementptr i8, ptr %m, i64 %p64
  %x = load double, ptr %from, align 1
  %xy = fmul double %factor, %x
  %q64 = zext i32 %q to i64
  %to = getelementptr i8, ptr %m, i64 %q64
  %z = load double, ptr %to, align 1
  %sum = fadd double %z, %xy
  store double %sum, ptr %to, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %j.next = add i32 %j, 1
  %done = icmp eq i32 %j.next, %n
  br i1 %done, label %latch, label %again
latch:
  %k.next = add i32 %k, 1
  %row.next = add i32 %row, %bytes
  %all = icmp eq i32 %k.next, %rows
  br i1 %all, label %out, label %outer
out:
  ret void
}

; Something is stored behind the inner loop.
define void @kept_store_behind(ptr %m, i32 %a, i32 %b, i32 %c, i32 %n, i32 %rows) {
entry:
  %bytes = shl i32 %n, 3
  br label %outer
outer:
  %k = phi i32 [ 0, %entry ], [ %k.next, %latch ]
  %row = phi i32 [ %b, %entry ], [ %row.next, %latch ]
  %k8 = shl i32 %k, 3
  %ak = add i32 %a, %k8
  %ak64 = zext i32 %ak to i64
  %ap = getelementptr i8, ptr %m, i64 %ak64
  %factor = load double, ptr %ap, align 1
  br label %again
again:
  %j = phi i32 [ 0, %outer ], [ %j.next, %again ]
  %p = phi i32 [ %row, %outer ], [ %p.next, %again ]
  %q = phi i32 [ %c, %outer ], [ %q.next, %again ]
  %p64 = zext i32 %p to i64
  %from = getelementptr i8, ptr %m, i64 %p64
  %x = load double, ptr %from, align 1
  %xy = fmul double %factor, %x
  %q64 = zext i32 %q to i64
  %to = getelementptr i8, ptr %m, i64 %q64
  %z = load double, ptr %to, align 1
  %sum = fadd double %z, %xy
  store double %sum, ptr %to, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %j.next = add i32 %j, 1
  %done = icmp eq i32 %j.next, %n
  br i1 %done, label %latch, label %again
latch:
  store i32 %k, ptr %m, align 1
  %k.next = add i32 %k, 1
  %row.next = add i32 %row, %bytes
  %all = icmp eq i32 %k.next, %rows
  br i1 %all, label %out, label %outer
out:
  ret void
}

; Something is loaded behind the inner loop, which decides whether it goes on.
define void @kept_load_behind(ptr %m, i32 %a, i32 %b, i32 %c, i32 %n, i32 %rows) {
entry:
  %bytes = shl i32 %n, 3
  br label %outer
outer:
  %k = phi i32 [ 0, %entry ], [ %k.next, %latch ]
  %row = phi i32 [ %b, %entry ], [ %row.next, %latch ]
  %k8 = shl i32 %k, 3
  %ak = add i32 %a, %k8
  %ak64 = zext i32 %ak to i64
  %ap = getelementptr i8, ptr %m, i64 %ak64
  %factor = load double, ptr %ap, align 1
  br label %again
again:
  %j = phi i32 [ 0, %outer ], [ %j.next, %again ]
  %p = phi i32 [ %row, %outer ], [ %p.next, %again ]
  %q = phi i32 [ %c, %outer ], [ %q.next, %again ]
  %p64 = zext i32 %p to i64
  %from = getelementptr i8, ptr %m, i64 %p64
  %x = load double, ptr %from, align 1
  %xy = fmul double %factor, %x
  %q64 = zext i32 %q to i64
  %to = getelementptr i8, ptr %m, i64 %q64
  %z = load double, ptr %to, align 1
  %sum = fadd double %z, %xy
  store double %sum, ptr %to, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %j.next = add i32 %j, 1
  %done = icmp eq i32 %j.next, %n
  br i1 %done, label %latch, label %again
latch:
  %more = load i32, ptr %m, align 1
  %k.next = add i32 %k, 1
  %row.next = add i32 %row, %bytes
  %all = icmp eq i32 %k.next, %more
  br i1 %all, label %out, label %outer
out:
  ret void
}

; What is loaded decides the way.
define void @kept_decided_by_load(ptr %m, i32 %a, i32 %b, i32 %c, i32 %n, i32 %rows) {
entry:
  %bytes = shl i32 %n, 3
  br label %outer
outer:
  %k = phi i32 [ 0, %entry ], [ %k.next, %latch ]
  %row = phi i32 [ %b, %entry ], [ %row.next, %latch ]
  %k8 = shl i32 %k, 3
  %ak = add i32 %a, %k8
  %ak64 = zext i32 %ak to i64
  %ap = getelementptr i8, ptr %m, i64 %ak64
  %factor = load double, ptr %ap, align 1
  %zero = fcmp oeq double %factor, 0.0
  br i1 %zero, label %latch, label %again
again:
  %j = phi i32 [ 0, %outer ], [ %j.next, %again ]
  %p = phi i32 [ %row, %outer ], [ %p.next, %again ]
  %q = phi i32 [ %c, %outer ], [ %q.next, %again ]
  %p64 = zext i32 %p to i64
  %from = getelementptr i8, ptr %m, i64 %p64
  %x = load double, ptr %from, align 1
  %xy = fmul double %factor, %x
  %q64 = zext i32 %q to i64
  %to = getelementptr i8, ptr %m, i64 %q64
  %z = load double, ptr %to, align 1
  %sum = fadd double %z, %xy
  store double %sum, ptr %to, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %j.next = add i32 %j, 1
  %done = icmp eq i32 %j.next, %n
  br i1 %done, label %latch, label %again
latch:
  %k.next = add i32 %k, 1
  %row.next = add i32 %row, %bytes
  %all = icmp eq i32 %k.next, %rows
  br i1 %all, label %out, label %outer
out:
  ret void
}

; What is added to is loaded next to where it is stored.
define void @kept_neighbour(ptr %m, i32 %a, i32 %b, i32 %c, i32 %n, i32 %rows) {
entry:
  %bytes = shl i32 %n, 3
  br label %outer
outer:
  %k = phi i32 [ 0, %entry ], [ %k.next, %latch ]
  %row = phi i32 [ %b, %entry ], [ %row.next, %latch ]
  %k8 = shl i32 %k, 3
  %ak = add i32 %a, %k8
  %ak64 = zext i32 %ak to i64
  %ap = getelementptr i8, ptr %m, i64 %ak64
  %factor = load double, ptr %ap, align 1
  br label %again
again:
  %j = phi i32 [ 0, %outer ], [ %j.next, %again ]
  %p = phi i32 [ %row, %outer ], [ %p.next, %again ]
  %q = phi i32 [ %c, %outer ], [ %q.next, %again ]
  %p64 = zext i32 %p to i64
  %from = getelementptr i8, ptr %m, i64 %p64
  %x = load double, ptr %from, align 1
  %xy = fmul double %factor, %x
  %q64 = zext i32 %q to i64
  %to = getelementptr i8, ptr %m, i64 %q64
  %to8 = getelementptr i8, ptr %to, i64 8
  %z = load double, ptr %to8, align 1
  %sum = fadd double %z, %xy
  store double %sum, ptr %to, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %j.next = add i32 %j, 1
  %done = icmp eq i32 %j.next, %n
  br i1 %done, label %latch, label %again
latch:
  %k.next = add i32 %k, 1
  %row.next = add i32 %row, %bytes
  %all = icmp eq i32 %k.next, %rows
  br i1 %all, label %out, label %outer
out:
  ret void
}

; Nothing is added to, only stored.
define void @kept_overwritten(ptr %m, i32 %a, i32 %b, i32 %c, i32 %n, i32 %rows) {
entry:
  %bytes = shl i32 %n, 3
  br label %outer
outer:
  %k = phi i32 [ 0, %entry ], [ %k.next, %latch ]
  %row = phi i32 [ %b, %entry ], [ %row.next, %latch ]
  %k8 = shl i32 %k, 3
  %ak = add i32 %a, %k8
  %ak64 = zext i32 %ak to i64
  %ap = getelementptr i8, ptr %m, i64 %ak64
  %factor = load double, ptr %ap, align 1
  br label %again
again:
  %j = phi i32 [ 0, %outer ], [ %j.next, %again ]
  %p = phi i32 [ %row, %outer ], [ %p.next, %again ]
  %q = phi i32 [ %c, %outer ], [ %q.next, %again ]
  %p64 = zext i32 %p to i64
  %from = getelementptr i8, ptr %m, i64 %p64
  %x = load double, ptr %from, align 1
  %xy = fmul double %factor, %x
  %q64 = zext i32 %q to i64
  %to = getelementptr i8, ptr %m, i64 %q64
  %sum = fadd double %x, %xy
  store double %sum, ptr %to, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %j.next = add i32 %j, 1
  %done = icmp eq i32 %j.next, %n
  br i1 %done, label %latch, label %again
latch:
  %k.next = add i32 %k, 1
  %row.next = add i32 %row, %bytes
  %all = icmp eq i32 %k.next, %rows
  br i1 %all, label %out, label %outer
out:
  ret void
}

; Accesses are to be as they are written.
define void @kept_volatile(ptr %m, i32 %a, i32 %b, i32 %c, i32 %n, i32 %rows) {
entry:
  %bytes = shl i32 %n, 3
  br label %outer
outer:
  %k = phi i32 [ 0, %entry ], [ %k.next, %latch ]
  %row = phi i32 [ %b, %entry ], [ %row.next, %latch ]
  %k8 = shl i32 %k, 3
  %ak = add i32 %a, %k8
  %ak64 = zext i32 %ak to i64
  %ap = getelementptr i8, ptr %m, i64 %ak64
  %factor = load double, ptr %ap, align 1
  br label %again
again:
  %j = phi i32 [ 0, %outer ], [ %j.next, %again ]
  %p = phi i32 [ %row, %outer ], [ %p.next, %again ]
  %q = phi i32 [ %c, %outer ], [ %q.next, %again ]
  %p64 = zext i32 %p to i64
  %from = getelementptr i8, ptr %m, i64 %p64
  %x = load volatile double, ptr %from, align 1
  %xy = fmul double %factor, %x
  %q64 = zext i32 %q to i64
  %to = getelementptr i8, ptr %m, i64 %q64
  %z = load double, ptr %to, align 1
  %sum = fadd double %z, %xy
  store double %sum, ptr %to, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %j.next = add i32 %j, 1
  %done = icmp eq i32 %j.next, %n
  br i1 %done, label %latch, label %again
latch:
  %k.next = add i32 %k, 1
  %row.next = add i32 %row, %bytes
  %all = icmp eq i32 %k.next, %rows
  br i1 %all, label %out, label %outer
out:
  ret void
}

; A call may do anything.
define void @kept_call(ptr %m, i32 %a, i32 %b, i32 %c, i32 %n, i32 %rows) {
entry:
  %bytes = shl i32 %n, 3
  br label %outer
outer:
  %k = phi i32 [ 0, %entry ], [ %k.next, %latch ]
  %row = phi i32 [ %b, %entry ], [ %row.next, %latch ]
  %k8 = shl i32 %k, 3
  %ak = add i32 %a, %k8
  %ak64 = zext i32 %ak to i64
  %ap = getelementptr i8, ptr %m, i64 %ak64
  %factor = load double, ptr %ap, align 1
  br label %again
again:
  %j = phi i32 [ 0, %outer ], [ %j.next, %again ]
  %p = phi i32 [ %row, %outer ], [ %p.next, %again ]
  %q = phi i32 [ %c, %outer ], [ %q.next, %again ]
  %p64 = zext i32 %p to i64
  %from = getelementptr i8, ptr %m, i64 %p64
  %x = load double, ptr %from, align 1
  %xy = fmul double %factor, %x
  %q64 = zext i32 %q to i64
  %to = getelementptr i8, ptr %m, i64 %q64
  %z = load double, ptr %to, align 1
  %sum = fadd double %z, %xy
  store double %sum, ptr %to, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %j.next = add i32 %j, 1
  %done = icmp eq i32 %j.next, %n
  br i1 %done, label %latch, label %again
latch:
  call void @any()
  %k.next = add i32 %k, 1
  %row.next = add i32 %row, %bytes
  %all = icmp eq i32 %k.next, %rows
  br i1 %all, label %out, label %outer
out:
  ret void
}

; What decides could trap before its time.
define void @kept_divides(ptr %m, i32 %a, i32 %b, i32 %c, i32 %n, i32 %rows) {
entry:
  %bytes = shl i32 %n, 3
  br label %outer
outer:
  %k = phi i32 [ 0, %entry ], [ %k.next, %latch ]
  %row = phi i32 [ %b, %entry ], [ %row.next, %latch ]
  %k8 = shl i32 %k, 3
  %ak = add i32 %a, %k8
  %ak64 = zext i32 %ak to i64
  %ap = getelementptr i8, ptr %m, i64 %ak64
  %factor = load double, ptr %ap, align 1
  br label %again
again:
  %j = phi i32 [ 0, %outer ], [ %j.next, %again ]
  %p = phi i32 [ %row, %outer ], [ %p.next, %again ]
  %q = phi i32 [ %c, %outer ], [ %q.next, %again ]
  %p64 = zext i32 %p to i64
  %from = getelementptr i8, ptr %m, i64 %p64
  %x = load double, ptr %from, align 1
  %xy = fmul double %factor, %x
  %q64 = zext i32 %q to i64
  %to = getelementptr i8, ptr %m, i64 %q64
  %z = load double, ptr %to, align 1
  %sum = fadd double %z, %xy
  store double %sum, ptr %to, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %j.next = add i32 %j, 1
  %done = icmp eq i32 %j.next, %n
  br i1 %done, label %latch, label %again
latch:
  %k.next = add i32 %k, 1
  %row.next = add i32 %row, %bytes
  %part = udiv i32 %rows, %k.next
  %all = icmp eq i32 %part, 1
  br i1 %all, label %out, label %outer
out:
  ret void
}

; The elements lie apart.
define void @kept_by_two(ptr %m, i32 %a, i32 %b, i32 %c, i32 %n, i32 %rows) {
entry:
  %bytes = shl i32 %n, 3
  br label %outer
outer:
  %k = phi i32 [ 0, %entry ], [ %k.next, %latch ]
  %row = phi i32 [ %b, %entry ], [ %row.next, %latch ]
  %k8 = shl i32 %k, 3
  %ak = add i32 %a, %k8
  %ak64 = zext i32 %ak to i64
  %ap = getelementptr i8, ptr %m, i64 %ak64
  %factor = load double, ptr %ap, align 1
  br label %again
again:
  %j = phi i32 [ 0, %outer ], [ %j.next, %again ]
  %p = phi i32 [ %row, %outer ], [ %p.next, %again ]
  %q = phi i32 [ %c, %outer ], [ %q.next, %again ]
  %p64 = zext i32 %p to i64
  %from = getelementptr i8, ptr %m, i64 %p64
  %x = load double, ptr %from, align 1
  %xy = fmul double %factor, %x
  %q64 = zext i32 %q to i64
  %to = getelementptr i8, ptr %m, i64 %q64
  %z = load double, ptr %to, align 1
  %sum = fadd double %z, %xy
  store double %sum, ptr %to, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 16
  %j.next = add i32 %j, 1
  %done = icmp eq i32 %j.next, %n
  br i1 %done, label %latch, label %again
latch:
  %k.next = add i32 %k, 1
  %row.next = add i32 %row, %bytes
  %all = icmp eq i32 %k.next, %rows
  br i1 %all, label %out, label %outer
out:
  ret void
}

declare void @any()

; Vectors, and a block before the inner loop.
define void @jammed_vectors(ptr %m, i32 %a, i32 %b, i32 %c, i32 %n, i32 %rows) {
entry:
  %bytes = shl i32 %n, 4
  %few = icmp ult i32 %n, 2
  br label %outer
outer:
  %k = phi i32 [ 0, %entry ], [ %k.next, %latch ]
  %row = phi i32 [ %b, %entry ], [ %row.next, %latch ]
  %k8 = shl i32 %k, 3
  %ak = add i32 %a, %k8
  %ak64 = zext i32 %ak to i64
  %ap = getelementptr i8, ptr %m, i64 %ak64
  %factor = load double, ptr %ap, align 1
  br i1 %few, label %latch, label %before
before:
  %one = insertelement <2 x double> poison, double %factor, i64 0
  %both = shufflevector <2 x double> %one, <2 x double> poison, <2 x i32> zeroinitializer
  br label %again
again:
  %j = phi i32 [ %n, %before ], [ %j.next, %again ]
  %p = phi i32 [ %row, %before ], [ %p.next, %again ]
  %q = phi i32 [ %c, %before ], [ %q.next, %again ]
  %p64 = zext i32 %p to i64
  %from = getelementptr i8, ptr %m, i64 %p64
  %x = load <2 x double>, ptr %from, align 1
  %xy = fmul <2 x double> %both, %x
  %q64 = zext i32 %q to i64
  %to = getelementptr i8, ptr %m, i64 %q64
  %z = load <2 x double>, ptr %to, align 1
  %sum = fadd <2 x double> %z, %xy
  store <2 x double> %sum, ptr %to, align 1
  %p.next = add i32 %p, 16
  %q.next = add i32 %q, 16
  %j.next = add i32 %j, -1
  %done = icmp eq i32 %j.next, 0
  br i1 %done, label %latch, label %again
latch:
  %k.next = add i32 %k, 1
  %row.next = add i32 %row, %bytes
  %all = icmp eq i32 %k.next, %rows
  br i1 %all, label %out, label %outer
out:
  ret void
}
