(module
  (type $t (func (param i32) (result i32)))
  (import "m" "f" (func $import (type $t)))
  (table $fixed 3 3 funcref)
  (elem (table $fixed) (i32.const 0) func $plain $direct $import)
  (table $open (export "t") 1 funcref)
  (func $plain (type $t) local.get 0)
  (func $direct (export "d") (type $t) (return_call $direct (local.get 0)))
  (func $target (param i64 i64 i64 i64 i64 i64 i64) (result i32 i32 i32 i64)
    i32.const 1 i32.const 2 i32.const 3 local.get 6)
  (func $spills (result i32 i32 i32 i64)
    (return_call $target (i64.const 1) (i64.const 2) (i64.const 3) (i64.const 4) (i64.const 5) (i64.const 6)
      (i64.const 7)))
  (func $calls (result i64) (local i64) (call $spills) local.set 0 drop drop drop local.get 0)
  (func $by_import (type $t) (return_call $import (local.get 0)))
  (func $by_fixed_table (type $t) (return_call_indirect $fixed (type $t) (local.get 0) (local.get 0)))
  (func $by_open_table (type $t) (return_call_indirect $open (type $t) (local.get 0) (local.get 0))))
;; @wasm.tail_table.0 = external hidden constant [3 x i32], align 8
;; define hidden fastcc i32 @wasm.f.1(ptr noundef nonnull swiftself align 64 dereferenceable(160) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load i32, ptr %2, align 4
;;   br label %5
;;
;; 5:                                                ; preds = %3
;;   ret i32 %4
;; }
;; define hidden tailcc i32 @wasm.f.2(ptr noundef nonnull align 64 dereferenceable(160) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load i32, ptr %2, align 4
;;   %5 = musttail call tailcc i32 @wasm.f.2(ptr %0, i32 %4)
;;   ret i32 %5
;; }
;; define internal tailcc { i32, i32, i32 } @wasm.f.3(ptr noundef nonnull align 64 dereferenceable(160) %0, i64 %1, i64 %2, i64 %3, i64 %4, i64 %5) {
;; entry:
;;   %6 = getelementptr i8, ptr %0, i64 8
;;   %7 = load ptr, ptr %6, align 8, !invariant.load !0
;;   %8 = getelementptr i8, ptr %7, i64 24
;;   %9 = load ptr, ptr %8, align 8, !invariant.load !0
;;   %10 = load i64, ptr %9, align 16
;;   %11 = getelementptr i8, ptr %9, i64 16
;;   %12 = load i64, ptr %11, align 16
;;   %13 = alloca i64, align 8
;;   store i64 %1, ptr %13, align 8
;;   %14 = alloca i64, align 8
;;   store i64 %2, ptr %14, align 8
;;   %15 = alloca i64, align 8
;;   store i64 %3, ptr %15, align 8
;;   %16 = alloca i64, align 8
;;   store i64 %4, ptr %16, align 8
;;   %17 = alloca i64, align 8
;;   store i64 %5, ptr %17, align 8
;;   %18 = alloca i64, align 8
;;   store i64 %10, ptr %18, align 8
;;   %19 = alloca i64, align 8
;;   store i64 %12, ptr %19, align 8
;;   br label %20
;;
;; 20:                                               ; preds = %entry
;;   %21 = load i64, ptr %19, align 8
;;   br label %22
;;
;; 22:                                               ; preds = %20
;;   %23 = getelementptr i8, ptr %0, i64 8
;;   %24 = load ptr, ptr %23, align 8, !invariant.load !0
;;   %25 = getelementptr i8, ptr %24, i64 24
;;   %26 = load ptr, ptr %25, align 8, !invariant.load !0
;;   store i64 %21, ptr %26, align 16
;;   ret { i32, i32, i32 } { i32 1, i32 2, i32 3 }
;; }
;; define internal tailcc { i32, i32, i32 } @wasm.f.4(ptr noundef nonnull align 64 dereferenceable(160) %0) {
;; entry:
;;   br label %1
;;
;; 1:                                                ; preds = %entry
;;   %2 = getelementptr i8, ptr %0, i64 8
;;   %3 = load ptr, ptr %2, align 8, !invariant.load !0
;;   %4 = getelementptr i8, ptr %3, i64 24
;;   %5 = load ptr, ptr %4, align 8, !invariant.load !0
;;   store i64 6, ptr %5, align 16
;;   %6 = getelementptr i8, ptr %5, i64 16
;;   store i64 7, ptr %6, align 16
;;   %7 = musttail call tailcc { i32, i32, i32 } @wasm.f.3(ptr %0, i64 1, i64 2, i64 3, i64 4, i64 5)
;;   ret { i32, i32, i32 } %7
;; }
;; define internal fastcc i64 @wasm.f.5(ptr noundef nonnull swiftself align 64 dereferenceable(160) %0) {
;; entry:
;;   %1 = alloca i64, align 8
;;   store i64 0, ptr %1, align 8
;;   br label %2
;;
;; 2:                                                ; preds = %entry
;;   %3 = call tailcc { i32, i32, i32 } @wasm.f.4(ptr %0)
;;   %4 = extractvalue { i32, i32, i32 } %3, 0
;;   %5 = extractvalue { i32, i32, i32 } %3, 1
;;   %6 = extractvalue { i32, i32, i32 } %3, 2
;;   %7 = getelementptr i8, ptr %0, i64 8
;;   %8 = load ptr, ptr %7, align 8, !invariant.load !0
;;   %9 = getelementptr i8, ptr %8, i64 24
;;   %10 = load ptr, ptr %9, align 8, !invariant.load !0
;;   %11 = load i64, ptr %10, align 16
;;   store i64 %11, ptr %1, align 8
;;   %12 = load i64, ptr %1, align 8
;;   br label %13
;;
;; 13:                                               ; preds = %2
;;   ret i64 %12
;; }
;; define internal tailcc i32 @wasm.f.6(ptr noundef nonnull align 64 dereferenceable(160) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load i32, ptr %2, align 4
;;   %5 = getelementptr i8, ptr %0, i64 64
;;   %6 = load ptr, ptr %5, align 8, !invariant.load !0
;;   %7 = getelementptr i8, ptr %5, i64 8
;;   %8 = load ptr, ptr %7, align 8, !invariant.load !0
;;   %9 = getelementptr i8, ptr %5, i64 20
;;   %10 = load i32, ptr %9, align 4, !invariant.load !0
;;   %11 = sext i32 %10 to i64
;;   %12 = getelementptr i8, ptr %6, i64 %11
;;   %13 = icmp ne i32 %10, 0
;;   %14 = select i1 %13, ptr %12, ptr @wasm.bridge.0
;;   %15 = select i1 %13, ptr %8, ptr %5
;;   %16 = musttail call tailcc i32 %14(ptr %15, i32 %4)
;;   ret i32 %16
;; }
;; define internal tailcc i32 @wasm.f.7(ptr noundef nonnull align 64 dereferenceable(160) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load i32, ptr %2, align 4
;;   %5 = load i32, ptr %2, align 4
;;   %6 = zext i32 %5 to i64
;;   %7 = icmp uge i64 %6, 3
;;   br i1 %7, label %8, label %9, !prof !4
;;
;; 8:                                                ; preds = %3
;;   call void @llvm.ubsantrap(i8 3)
;;   unreachable
;;
;; 9:                                                ; preds = %3
;;   %10 = mul i64 %6, 4
;;   %11 = getelementptr i8, ptr @wasm.tail_table.0, i64 %10
;;   %12 = load i32, ptr %11, align 4, !invariant.load !0
;;   %13 = sext i32 %12 to i64
;;   %14 = getelementptr i8, ptr @wasm.tail_table.0, i64 %13
;;   %15 = musttail call tailcc i32 %14(ptr %0, i32 %4)
;;   ret i32 %15
;; }
;; define internal tailcc i32 @wasm.f.8(ptr noundef nonnull align 64 dereferenceable(160) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load i32, ptr %2, align 4
;;   %5 = load i32, ptr %2, align 4
;;   %6 = zext i32 %5 to i64
;;   %7 = icmp uge i64 %6, 10000000
;;   br i1 %7, label %8, label %9, !prof !4
;;
;; 8:                                                ; preds = %19, %3
;;   call void @llvm.ubsantrap(i8 3)
;;   unreachable
;;
;; 9:                                                ; preds = %3
;;   %10 = getelementptr i8, ptr %0, i64 48
;;   %11 = load ptr, ptr %10, align 8, !invariant.load !0, !nonnull !0
;;   %12 = mul i64 %6, 32
;;   %13 = getelementptr i8, ptr %11, i64 %12
;;   %14 = getelementptr i8, ptr %13, i64 16
;;   %15 = load i32, ptr %14, align 4
;;   %16 = getelementptr i8, ptr %0, i64 96
;;   %17 = load i32, ptr %16, align 4, !invariant.load !0
;;   %18 = icmp ne i32 %15, %17
;;   br i1 %18, label %19, label %30, !prof !4
;;
;; 19:                                               ; preds = %9
;;   %20 = getelementptr i8, ptr %0, i64 56
;;   %21 = load ptr, ptr %20, align 8, !invariant.load !0
;;   %22 = getelementptr i8, ptr %21, i64 8
;;   %23 = load i64, ptr %22, align 8
;;   %24 = icmp uge i64 %6, %23
;;   br i1 %24, label %8, label %25, !prof !4
;;
;; 25:                                               ; preds = %19
;;   %26 = icmp eq i32 %15, 0
;;   br i1 %26, label %27, label %28, !prof !4
;;
;; 27:                                               ; preds = %25
;;   call void @llvm.ubsantrap(i8 4)
;;   unreachable
;;
;; 28:                                               ; preds = %25
;;   br label %29
;;
;; 29:                                               ; preds = %28
;;   call void @llvm.ubsantrap(i8 5)
;;   unreachable
;;
;; 30:                                               ; preds = %9
;;   %31 = load ptr, ptr %13, align 8
;;   %32 = getelementptr i8, ptr %13, i64 8
;;   %33 = load ptr, ptr %32, align 8
;;   %34 = getelementptr i8, ptr %13, i64 20
;;   %35 = load i32, ptr %34, align 4
;;   %36 = sext i32 %35 to i64
;;   %37 = getelementptr i8, ptr %31, i64 %36
;;   %38 = icmp ne i32 %35, 0
;;   %39 = select i1 %38, ptr %37, ptr @wasm.bridge.0
;;   %40 = select i1 %38, ptr %33, ptr %13
;;   %41 = musttail call tailcc i32 %39(ptr %40, i32 %4)
;;   ret i32 %41
;; }
;; @wasm.table.0 = hidden constant [3 x { i32, i32 }] [{ i32, i32 } { i32 0, i32 trunc (i64 sub (i64 ptrtoint (ptr @wasm.f.1 to i64), i64 ptrtoint (ptr @wasm.table.0 to i64)) to i32) }, { i32, i32 } { i32 0, i32 trunc (i64 sub (i64 ptrtoint (ptr @wasm.entry.2 to i64), i64 ptrtoint (ptr @wasm.table.0 to i64)) to i32) }, { i32, i32 } { i32 0, i32 trunc (i64 sub (i64 ptrtoint (ptr @wasm.import.0 to i64), i64 ptrtoint (ptr @wasm.table.0 to i64)) to i32) }], align 8
;; @wasm.tail_table.0 = hidden constant [3 x i32] [i32 trunc (i64 sub (i64 ptrtoint (ptr @wasm.tail.1 to i64), i64 ptrtoint (ptr @wasm.tail_table.0 to i64)) to i32), i32 trunc (i64 sub (i64 ptrtoint (ptr @wasm.f.2 to i64), i64 ptrtoint (ptr @wasm.tail_table.0 to i64)) to i32), i32 trunc (i64 sub (i64 ptrtoint (ptr @wasm.tail.0 to i64), i64 ptrtoint (ptr @wasm.tail_table.0 to i64)) to i32)], align 8
;; define hidden void @wasm.host_to_wasm.0(ptr %0, ptr %1, ptr %2) {
;; entry:
;;   %3 = load i32, ptr %2, align 4
;;   %4 = call fastcc i32 %0(ptr swiftself %1, i32 %3)
;;   store i32 %4, ptr %2, align 4
;;   ret void
;; }
;; define hidden fastcc i32 @wasm.wasm_to_host.0(ptr swiftself %0, i32 %1) {
;; entry:
;;   %2 = alloca [1 x i128], align 16
;;   store i32 %1, ptr %2, align 4
;;   call void @wasmc.host_call(ptr %0, ptr %2)
;;   %3 = load i32, ptr %2, align 4
;;   ret i32 %3
;; }
;; define hidden fastcc i32 @wasm.entry.2(ptr noundef nonnull swiftself align 64 dereferenceable(160) %0, i32 %1) {
;; entry:
;;   %2 = call tailcc i32 @wasm.f.2(ptr %0, i32 %1)
;;   ret i32 %2
;; }
;; define hidden fastcc i32 @wasm.import.0(ptr noundef nonnull swiftself align 64 dereferenceable(160) %0, i32 %1) {
;; entry:
;;   %2 = getelementptr i8, ptr %0, i64 64
;;   %3 = load ptr, ptr %2, align 8, !invariant.load !0
;;   %4 = getelementptr i8, ptr %2, i64 8
;;   %5 = load ptr, ptr %4, align 8, !invariant.load !0
;;   %6 = call fastcc i32 %3(ptr swiftself %5, i32 %1)
;;   ret i32 %6
;; }
;; define hidden tailcc i32 @wasm.bridge.0(ptr %0, i32 %1) {
;; entry:
;;   %2 = load ptr, ptr %0, align 8
;;   %3 = getelementptr i8, ptr %0, i64 8
;;   %4 = load ptr, ptr %3, align 8
;;   %5 = call fastcc i32 %2(ptr swiftself %4, i32 %1)
;;   ret i32 %5
;; }
;; define hidden tailcc i32 @wasm.tail.1(ptr noundef nonnull align 64 dereferenceable(160) %0, i32 %1) {
;; entry:
;;   %2 = call fastcc i32 @wasm.f.1(ptr swiftself %0, i32 %1)
;;   ret i32 %2
;; }
;; define hidden tailcc i32 @wasm.tail.0(ptr noundef nonnull align 64 dereferenceable(160) %0, i32 %1) {
;; entry:
;;   %2 = getelementptr i8, ptr %0, i64 64
;;   %3 = load ptr, ptr %2, align 8, !invariant.load !0
;;   %4 = getelementptr i8, ptr %2, i64 8
;;   %5 = load ptr, ptr %4, align 8, !invariant.load !0
;;   %6 = getelementptr i8, ptr %2, i64 20
;;   %7 = load i32, ptr %6, align 4, !invariant.load !0
;;   %8 = sext i32 %7 to i64
;;   %9 = getelementptr i8, ptr %3, i64 %8
;;   %10 = icmp ne i32 %7, 0
;;   %11 = select i1 %10, ptr %9, ptr @wasm.bridge.0
;;   %12 = select i1 %10, ptr %5, ptr %2
;;   %13 = musttail call tailcc i32 %11(ptr %12, i32 %1)
;;   ret i32 %13
;; }
