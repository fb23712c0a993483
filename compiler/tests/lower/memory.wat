(module
  (import "env" "memory" (memory 1))
  (global $counter (mut i32) (i32.const 0))
  (global $limit i64 (i64.const 9))
  (func (param i32) (result i32) (i32.load offset=8 (local.get 0)))
  (func (param i32) (result i64) (i64.load16_s (local.get 0)))
  (func (param i32 i64) (i64.store8 (local.get 0) (local.get 1)))
  (func (param f32) (f32.store (i32.const -4) (local.get 0)))
  (func (result i32) (memory.grow (memory.size)))
  (func (param i32 i32 i32) (memory.copy (local.get 0) (local.get 1) (local.get 2)))
  (func (param i32 i32 i32) (memory.fill (local.get 0) (local.get 1) (local.get 2)))
  (data $passive "abc")
  (func (memory.init $passive (i32.const 0) (i32.const 0) (i32.const 3)) (data.drop $passive))
  (func (result i64) (global.set $counter (i32.add (global.get $counter) (i32.const 1))) (global.get $limit))
)
;; define internal fastcc i32 @wasm.f.0(ptr noundef nonnull swiftself align 64 dereferenceable(128) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   %3 = getelementptr i8, ptr %0, i64 32
;;   %4 = load ptr, ptr %3, align 8, !invariant.load !0, !nonnull !0, !dereferenceable !1
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load i32, ptr %2, align 4
;;   %7 = zext i32 %6 to i64
;;   %8 = getelementptr i8, ptr %4, i64 %7
;;   %9 = getelementptr i8, ptr %8, i64 8
;;   %10 = load i32, ptr %9, align 1
;;   br label %11
;;
;; 11:                                               ; preds = %5
;;   ret i32 %10
;; }
;; define internal fastcc i64 @wasm.f.1(ptr noundef nonnull swiftself align 64 dereferenceable(128) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   %3 = getelementptr i8, ptr %0, i64 32
;;   %4 = load ptr, ptr %3, align 8, !invariant.load !0, !nonnull !0, !dereferenceable !1
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load i32, ptr %2, align 4
;;   %7 = zext i32 %6 to i64
;;   %8 = getelementptr i8, ptr %4, i64 %7
;;   %9 = load i16, ptr %8, align 1
;;   %10 = sext i16 %9 to i64
;;   br label %11
;;
;; 11:                                               ; preds = %5
;;   ret i64 %10
;; }
;; define internal fastcc void @wasm.f.2(ptr noundef nonnull swiftself align 64 dereferenceable(128) %0, i32 %1, i64 %2) {
;; entry:
;;   %3 = alloca i32, align 4
;;   store i32 %1, ptr %3, align 4
;;   %4 = alloca i64, align 8
;;   store i64 %2, ptr %4, align 8
;;   %5 = getelementptr i8, ptr %0, i64 32
;;   %6 = load ptr, ptr %5, align 8, !invariant.load !0, !nonnull !0, !dereferenceable !1
;;   br label %7
;;
;; 7:                                                ; preds = %entry
;;   %8 = load i32, ptr %3, align 4
;;   %9 = load i64, ptr %4, align 8
;;   %10 = trunc i64 %9 to i8
;;   %11 = zext i32 %8 to i64
;;   %12 = getelementptr i8, ptr %6, i64 %11
;;   store i8 %10, ptr %12, align 1
;;   br label %13
;;
;; 13:                                               ; preds = %7
;;   ret void
;; }
;; define internal fastcc void @wasm.f.3(ptr noundef nonnull swiftself align 64 dereferenceable(128) %0, float %1) {
;; entry:
;;   %2 = alloca float, align 4
;;   store float %1, ptr %2, align 4
;;   %3 = getelementptr i8, ptr %0, i64 32
;;   %4 = load ptr, ptr %3, align 8, !invariant.load !0, !nonnull !0, !dereferenceable !1
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load float, ptr %2, align 4
;;   %7 = getelementptr i8, ptr %4, i64 4294967292
;;   store float %6, ptr %7, align 1
;;   br label %8
;;
;; 8:                                                ; preds = %5
;;   ret void
;; }
;; define internal fastcc i32 @wasm.f.4(ptr noundef nonnull swiftself align 64 dereferenceable(128) %0) {
;; entry:
;;   br label %1
;;
;; 1:                                                ; preds = %entry
;;   %2 = getelementptr i8, ptr %0, i64 40
;;   %3 = load ptr, ptr %2, align 8, !invariant.load !0
;;   %4 = getelementptr i8, ptr %3, i64 8
;;   %5 = load i64, ptr %4, align 8
;;   %6 = lshr i64 %5, 16
;;   %7 = trunc i64 %6 to i32
;;   %8 = zext i32 %7 to i64
;;   %9 = call i64 @wasmc.memory_grow(ptr %0, i32 0, i64 %8)
;;   %10 = trunc i64 %9 to i32
;;   br label %11
;;
;; 11:                                               ; preds = %1
;;   ret i32 %10
;; }
;; define internal fastcc void @wasm.f.5(ptr noundef nonnull swiftself align 64 dereferenceable(128) %0, i32 %1, i32 %2, i32 %3) {
;; entry:
;;   %4 = alloca i32, align 4
;;   store i32 %1, ptr %4, align 4
;;   %5 = alloca i32, align 4
;;   store i32 %2, ptr %5, align 4
;;   %6 = alloca i32, align 4
;;   store i32 %3, ptr %6, align 4
;;   %7 = getelementptr i8, ptr %0, i64 32
;;   %8 = load ptr, ptr %7, align 8, !invariant.load !0, !nonnull !0, !dereferenceable !1
;;   br label %9
;;
;; 9:                                                ; preds = %entry
;;   %10 = load i32, ptr %4, align 4
;;   %11 = load i32, ptr %5, align 4
;;   %12 = load i32, ptr %6, align 4
;;   %13 = zext i32 %12 to i64
;;   %14 = zext i32 %11 to i64
;;   %15 = zext i32 %10 to i64
;;   %16 = add i64 %15, %13
;;   %17 = getelementptr i8, ptr %0, i64 40
;;   %18 = load ptr, ptr %17, align 8, !invariant.load !0
;;   %19 = getelementptr i8, ptr %18, i64 8
;;   %20 = load i64, ptr %19, align 8
;;   %21 = icmp ugt i64 %16, %20
;;   br i1 %21, label %22, label %23, !prof !7
;;
;; 22:                                               ; preds = %23, %9
;;   call void @llvm.ubsantrap(i8 1)
;;   unreachable
;;
;; 23:                                               ; preds = %9
;;   %24 = getelementptr i8, ptr %8, i64 %15
;;   %25 = add i64 %14, %13
;;   %26 = getelementptr i8, ptr %0, i64 40
;;   %27 = load ptr, ptr %26, align 8, !invariant.load !0
;;   %28 = getelementptr i8, ptr %27, i64 8
;;   %29 = load i64, ptr %28, align 8
;;   %30 = icmp ugt i64 %25, %29
;;   br i1 %30, label %22, label %31, !prof !7
;;
;; 31:                                               ; preds = %23
;;   %32 = getelementptr i8, ptr %8, i64 %14
;;   call void @llvm.memmove.p0.p0.i64(ptr align 1 %24, ptr align 1 %32, i64 %13, i1 false)
;;   br label %33
;;
;; 33:                                               ; preds = %31
;;   ret void
;; }
;; define internal fastcc void @wasm.f.6(ptr noundef nonnull swiftself align 64 dereferenceable(128) %0, i32 %1, i32 %2, i32 %3) {
;; entry:
;;   %4 = alloca i32, align 4
;;   store i32 %1, ptr %4, align 4
;;   %5 = alloca i32, align 4
;;   store i32 %2, ptr %5, align 4
;;   %6 = alloca i32, align 4
;;   store i32 %3, ptr %6, align 4
;;   %7 = getelementptr i8, ptr %0, i64 32
;;   %8 = load ptr, ptr %7, align 8, !invariant.load !0, !nonnull !0, !dereferenceable !1
;;   br label %9
;;
;; 9:                                                ; preds = %entry
;;   %10 = load i32, ptr %4, align 4
;;   %11 = load i32, ptr %5, align 4
;;   %12 = load i32, ptr %6, align 4
;;   %13 = zext i32 %12 to i64
;;   %14 = zext i32 %10 to i64
;;   %15 = add i64 %14, %13
;;   %16 = getelementptr i8, ptr %0, i64 40
;;   %17 = load ptr, ptr %16, align 8, !invariant.load !0
;;   %18 = getelementptr i8, ptr %17, i64 8
;;   %19 = load i64, ptr %18, align 8
;;   %20 = icmp ugt i64 %15, %19
;;   br i1 %20, label %21, label %22, !prof !7
;;
;; 21:                                               ; preds = %9
;;   call void @llvm.ubsantrap(i8 1)
;;   unreachable
;;
;; 22:                                               ; preds = %9
;;   %23 = getelementptr i8, ptr %8, i64 %14
;;   %24 = trunc i32 %11 to i8
;;   call void @llvm.memset.p0.i64(ptr align 1 %23, i8 %24, i64 %13, i1 false)
;;   br label %25
;;
;; 25:                                               ; preds = %22
;;   ret void
;; }
;; define internal fastcc void @wasm.f.7(ptr noundef nonnull swiftself align 64 dereferenceable(128) %0) {
;; entry:
;;   br label %1
;;
;; 1:                                                ; preds = %entry
;;   call void @wasmc.memory_init(ptr %0, i32 0, i32 0, i64 0, i64 0, i64 3)
;;   call void @wasmc.data_drop(ptr %0, i32 0)
;;   br label %2
;;
;; 2:                                                ; preds = %1
;;   ret void
;; }
;; define internal fastcc i64 @wasm.f.8(ptr noundef nonnull swiftself align 64 dereferenceable(128) %0) {
;; entry:
;;   br label %1
;;
;; 1:                                                ; preds = %entry
;;   %2 = getelementptr i8, ptr %0, i64 48
;;   %3 = load i32, ptr %2, align 16
;;   %4 = add i32 %3, 1
;;   %5 = getelementptr i8, ptr %0, i64 48
;;   store i32 %4, ptr %5, align 16
;;   br label %6
;;
;; 6:                                                ; preds = %1
;;   ret i64 9
;; }
