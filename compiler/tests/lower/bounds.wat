(module
  (memory $wide i64 1 16)
  (memory $bytes 10 (pagesize 1))
  (memory $both i64 10 (pagesize 1))
  (memory $plain 1)
  (func (param i64) (result i32) (i32.load $wide offset=8 (local.get 0)))
  (func (param i64) (result i32) (i32.load $wide offset=0x100000000 (local.get 0)))
  (func (param i32 i32) (i32.store $bytes offset=8 (local.get 0) (local.get 1)))
  (func (param i32) (result i32) (i32.load8_u $bytes (local.get 0)))
  (func (param i64) (result i32) (i32.load16_u $both offset=0xffffffffffffffff (local.get 0)))
  (func (param i64 i32 i32) (memory.copy $wide $plain (local.get 0) (local.get 1) (local.get 2)))
  (func (result i64) (memory.grow $wide (memory.size $wide)))
)
;; define internal fastcc i32 @wasm.f.0(ptr noundef nonnull swiftself align 64 dereferenceable(128) %0, i64 %1) {
;; entry:
;;   %2 = alloca i64, align 8
;;   store i64 %1, ptr %2, align 8
;;   %3 = getelementptr i8, ptr %0, i64 40
;;   %4 = load ptr, ptr %3, align 8, !invariant.load !0
;;   %5 = getelementptr i8, ptr %4, i64 16
;;   %6 = load i64, ptr %5, align 8, !invariant.load !0
;;   %7 = getelementptr i8, ptr %0, i64 32
;;   %8 = load ptr, ptr %7, align 8, !invariant.load !0, !nonnull !0, !dereferenceable !1
;;   br label %9
;;
;; 9:                                                ; preds = %entry
;;   %10 = load i64, ptr %2, align 8
;;   %11 = icmp uge i64 %10, %6
;;   br i1 %11, label %12, label %13, !prof !2
;;
;; 12:                                               ; preds = %9
;;   call void @llvm.ubsantrap(i8 1)
;;   unreachable
;;
;; 13:                                               ; preds = %9
;;   %14 = getelementptr i8, ptr %8, i64 %10
;;   %15 = getelementptr i8, ptr %14, i64 8
;;   %16 = load i32, ptr %15, align 1
;;   br label %17
;;
;; 17:                                               ; preds = %13
;;   ret i32 %16
;; }
;; define internal fastcc i32 @wasm.f.1(ptr noundef nonnull swiftself align 64 dereferenceable(128) %0, i64 %1) {
;; entry:
;;   %2 = alloca i64, align 8
;;   store i64 %1, ptr %2, align 8
;;   %3 = getelementptr i8, ptr %0, i64 40
;;   %4 = load ptr, ptr %3, align 8, !invariant.load !0
;;   %5 = getelementptr i8, ptr %4, i64 16
;;   %6 = load i64, ptr %5, align 8, !invariant.load !0
;;   %7 = getelementptr i8, ptr %0, i64 32
;;   %8 = load ptr, ptr %7, align 8, !invariant.load !0, !nonnull !0, !dereferenceable !1
;;   br label %9
;;
;; 9:                                                ; preds = %entry
;;   %10 = load i64, ptr %2, align 8
;;   %11 = call i64 @llvm.usub.sat.i64(i64 %6, i64 4294967296)
;;   %12 = icmp uge i64 %10, %11
;;   br i1 %12, label %13, label %14, !prof !2
;;
;; 13:                                               ; preds = %9
;;   call void @llvm.ubsantrap(i8 1)
;;   unreachable
;;
;; 14:                                               ; preds = %9
;;   %15 = getelementptr i8, ptr %8, i64 %10
;;   %16 = getelementptr i8, ptr %15, i64 4294967296
;;   %17 = load i32, ptr %16, align 1
;;   br label %18
;;
;; 18:                                               ; preds = %14
;;   ret i32 %17
;; }
;; define internal fastcc void @wasm.f.2(ptr noundef nonnull swiftself align 64 dereferenceable(128) %0, i32 %1, i32 %2) {
;; entry:
;;   %3 = alloca i32, align 4
;;   store i32 %1, ptr %3, align 4
;;   %4 = alloca i32, align 4
;;   store i32 %2, ptr %4, align 4
;;   %5 = getelementptr i8, ptr %0, i64 48
;;   %6 = load ptr, ptr %5, align 8, !invariant.load !0, !nonnull !0, !dereferenceable !6
;;   br label %7
;;
;; 7:                                                ; preds = %entry
;;   %8 = load i32, ptr %3, align 4
;;   %9 = load i32, ptr %4, align 4
;;   %10 = zext i32 %8 to i64
;;   %11 = getelementptr i8, ptr %0, i64 56
;;   %12 = load ptr, ptr %11, align 8, !invariant.load !0
;;   %13 = getelementptr i8, ptr %12, i64 8
;;   %14 = load i64, ptr %13, align 8
;;   %15 = call i64 @llvm.usub.sat.i64(i64 %14, i64 11)
;;   %16 = icmp uge i64 %10, %15
;;   br i1 %16, label %17, label %18, !prof !2
;;
;; 17:                                               ; preds = %7
;;   call void @llvm.ubsantrap(i8 1)
;;   unreachable
;;
;; 18:                                               ; preds = %7
;;   %19 = getelementptr i8, ptr %6, i64 %10
;;   %20 = getelementptr i8, ptr %19, i64 8
;;   store i32 %9, ptr %20, align 1
;;   br label %21
;;
;; 21:                                               ; preds = %18
;;   ret void
;; }
;; define internal fastcc i32 @wasm.f.3(ptr noundef nonnull swiftself align 64 dereferenceable(128) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   %3 = getelementptr i8, ptr %0, i64 48
;;   %4 = load ptr, ptr %3, align 8, !invariant.load !0, !nonnull !0, !dereferenceable !6
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load i32, ptr %2, align 4
;;   %7 = zext i32 %6 to i64
;;   %8 = getelementptr i8, ptr %0, i64 56
;;   %9 = load ptr, ptr %8, align 8, !invariant.load !0
;;   %10 = getelementptr i8, ptr %9, i64 8
;;   %11 = load i64, ptr %10, align 8
;;   %12 = icmp uge i64 %7, %11
;;   br i1 %12, label %13, label %14, !prof !2
;;
;; 13:                                               ; preds = %5
;;   call void @llvm.ubsantrap(i8 1)
;;   unreachable
;;
;; 14:                                               ; preds = %5
;;   %15 = getelementptr i8, ptr %4, i64 %7
;;   %16 = load i8, ptr %15, align 1
;;   %17 = zext i8 %16 to i32
;;   br label %18
;;
;; 18:                                               ; preds = %14
;;   ret i32 %17
;; }
;; define internal fastcc i32 @wasm.f.4(ptr noundef nonnull swiftself align 64 dereferenceable(128) %0, i64 %1) {
;; entry:
;;   %2 = alloca i64, align 8
;;   store i64 %1, ptr %2, align 8
;;   %3 = getelementptr i8, ptr %0, i64 64
;;   %4 = load ptr, ptr %3, align 8, !invariant.load !0, !nonnull !0, !dereferenceable !6
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load i64, ptr %2, align 8
;;   %7 = icmp uge i64 %6, 0
;;   br i1 %7, label %8, label %9, !prof !2
;;
;; 8:                                                ; preds = %5
;;   call void @llvm.ubsantrap(i8 1)
;;   unreachable
;;
;; 9:                                                ; preds = %5
;;   %10 = getelementptr i8, ptr %4, i64 %6
;;   %11 = getelementptr i8, ptr %10, i64 -1
;;   %12 = load i16, ptr %11, align 1
;;   %13 = zext i16 %12 to i32
;;   br label %14
;;
;; 14:                                               ; preds = %9
;;   ret i32 %13
;; }
;; define internal fastcc void @wasm.f.5(ptr noundef nonnull swiftself align 64 dereferenceable(128) %0, i64 %1, i32 %2, i32 %3) {
;; entry:
;;   %4 = alloca i64, align 8
;;   store i64 %1, ptr %4, align 8
;;   %5 = alloca i32, align 4
;;   store i32 %2, ptr %5, align 4
;;   %6 = alloca i32, align 4
;;   store i32 %3, ptr %6, align 4
;;   %7 = getelementptr i8, ptr %0, i64 32
;;   %8 = load ptr, ptr %7, align 8, !invariant.load !0, !nonnull !0, !dereferenceable !1
;;   %9 = getelementptr i8, ptr %0, i64 80
;;   %10 = load ptr, ptr %9, align 8, !invariant.load !0, !nonnull !0, !dereferenceable !1
;;   br label %11
;;
;; 11:                                               ; preds = %entry
;;   %12 = load i64, ptr %4, align 8
;;   %13 = load i32, ptr %5, align 4
;;   %14 = load i32, ptr %6, align 4
;;   %15 = zext i32 %14 to i64
;;   %16 = zext i32 %13 to i64
;;   %17 = add i64 %12, %15
;;   %18 = getelementptr i8, ptr %0, i64 40
;;   %19 = load ptr, ptr %18, align 8, !invariant.load !0
;;   %20 = getelementptr i8, ptr %19, i64 8
;;   %21 = load i64, ptr %20, align 8
;;   %22 = icmp ugt i64 %17, %21
;;   %23 = icmp ult i64 %17, %12
;;   %24 = or i1 %22, %23
;;   br i1 %24, label %25, label %26, !prof !2
;;
;; 25:                                               ; preds = %26, %11
;;   call void @llvm.ubsantrap(i8 1)
;;   unreachable
;;
;; 26:                                               ; preds = %11
;;   %27 = getelementptr i8, ptr %8, i64 %12
;;   %28 = add i64 %16, %15
;;   %29 = getelementptr i8, ptr %0, i64 88
;;   %30 = load ptr, ptr %29, align 8, !invariant.load !0
;;   %31 = getelementptr i8, ptr %30, i64 8
;;   %32 = load i64, ptr %31, align 8
;;   %33 = icmp ugt i64 %28, %32
;;   br i1 %33, label %25, label %34, !prof !2
;;
;; 34:                                               ; preds = %26
;;   %35 = getelementptr i8, ptr %10, i64 %16
;;   call void @llvm.memmove.p0.p0.i64(ptr align 1 %27, ptr align 1 %35, i64 %15, i1 false)
;;   br label %36
;;
;; 36:                                               ; preds = %34
;;   ret void
;; }
;; define internal fastcc i64 @wasm.f.6(ptr noundef nonnull swiftself align 64 dereferenceable(128) %0) {
;; entry:
;;   br label %1
;;
;; 1:                                                ; preds = %entry
;;   %2 = getelementptr i8, ptr %0, i64 40
;;   %3 = load ptr, ptr %2, align 8, !invariant.load !0
;;   %4 = getelementptr i8, ptr %3, i64 8
;;   %5 = load i64, ptr %4, align 8
;;   %6 = lshr i64 %5, 16
;;   %7 = call i64 @wasmc.memory_grow(ptr %0, i32 0, i64 %6)
;;   br label %8
;;
;; 8:                                                ; preds = %1
;;   ret i64 %7
;; }
