(module
  (type $i (func (param i32) (result i32)))
  (type $v (func))
  (type $l (func (param i64) (result i64)))
  (type $none (func (param f32)))
  (import "env" "imported" (func $imported (type $l)))
  (import "env" "table" (table $imported_table 1 funcref))
  (table $static 100 funcref)
  (table $fixed 4 4 funcref)
  (table $grows 4 funcref)
  (table $typed 4 (ref null $i))
  (elem (table $static) (i32.const 0) func $a $b $c $c $c $c $imported)
  (elem (table $static) (i32.const 10) func $v1 $v2 $v3 $v4 $v5)
  (func $a (type $i) (local.get 0))
  (func $b (type $i) (i32.const 1))
  (func $c (type $i) (i32.const 2))
  (func $v1) (func $v2) (func $v3) (func $v4) (func $v5)
  (func $change (export "change") (param i32)
    (table.set $fixed (local.get 0) (ref.null func))
    (drop (table.grow $grows (ref.null func) (local.get 0)))
    (drop (table.grow $typed (ref.null $i) (local.get 0))))
  (; Three functions in six places: compared by code. ;)
  (func (param i32 i32) (result i32) (call_indirect $static (type $i) (local.get 0) (local.get 1)))
  (; One function in one place: compared by index. ;)
  (func (param i64 i32) (result i64) (call_indirect $static (type $l) (local.get 0) (local.get 1)))
  (; Five functions: called by their code. ;)
  (func (param i32) (call_indirect $static (type $v) (local.get 0)))
  (; No function. ;)
  (func (param i32) (call_indirect $static (type $none) (f32.const 0) (local.get 0)))
  (func (param i32) (call_indirect $fixed (type $v) (local.get 0)))
  (func (param i32) (call_indirect $grows (type $v) (local.get 0)))
  (func (param i32) (result i32) (call_indirect $typed (type $i) (i32.const 0) (local.get 0)))
  (func (param i32) (call_indirect $imported_table (type $v) (local.get 0))))
;; @wasm.table.1 = external hidden constant [100 x { i32, i32 }], align 8
;; define hidden fastcc i32 @wasm.f.1(ptr noundef nonnull swiftself align 64 dereferenceable(224) %0, i32 %1) {
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
;; define hidden fastcc i32 @wasm.f.2(ptr noundef nonnull swiftself align 64 dereferenceable(224) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   br label %4
;;
;; 4:                                                ; preds = %3
;;   ret i32 1
;; }
;; define hidden fastcc i32 @wasm.f.3(ptr noundef nonnull swiftself align 64 dereferenceable(224) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   br label %4
;;
;; 4:                                                ; preds = %3
;;   ret i32 2
;; }
;; define hidden fastcc void @wasm.f.4(ptr noundef nonnull swiftself align 64 dereferenceable(224) %0) {
;; entry:
;;   br label %1
;;
;; 1:                                                ; preds = %entry
;;   br label %2
;;
;; 2:                                                ; preds = %1
;;   ret void
;; }
;; define hidden fastcc void @wasm.f.5(ptr noundef nonnull swiftself align 64 dereferenceable(224) %0) {
;; entry:
;;   br label %1
;;
;; 1:                                                ; preds = %entry
;;   br label %2
;;
;; 2:                                                ; preds = %1
;;   ret void
;; }
;; define hidden fastcc void @wasm.f.6(ptr noundef nonnull swiftself align 64 dereferenceable(224) %0) {
;; entry:
;;   br label %1
;;
;; 1:                                                ; preds = %entry
;;   br label %2
;;
;; 2:                                                ; preds = %1
;;   ret void
;; }
;; define hidden fastcc void @wasm.f.7(ptr noundef nonnull swiftself align 64 dereferenceable(224) %0) {
;; entry:
;;   br label %1
;;
;; 1:                                                ; preds = %entry
;;   br label %2
;;
;; 2:                                                ; preds = %1
;;   ret void
;; }
;; define hidden fastcc void @wasm.f.8(ptr noundef nonnull swiftself align 64 dereferenceable(224) %0) {
;; entry:
;;   br label %1
;;
;; 1:                                                ; preds = %entry
;;   br label %2
;;
;; 2:                                                ; preds = %1
;;   ret void
;; }
;; define hidden fastcc void @wasm.f.9(ptr noundef nonnull swiftself align 64 dereferenceable(224) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load i32, ptr %2, align 4
;;   %5 = zext i32 %4 to i64
;;   call void @wasmc.table_set(ptr %0, i32 2, i64 %5, ptr null)
;;   %6 = load i32, ptr %2, align 4
;;   %7 = zext i32 %6 to i64
;;   %8 = call i64 @wasmc.table_grow(ptr %0, i32 3, ptr null, i64 %7)
;;   %9 = trunc i64 %8 to i32
;;   %10 = load i32, ptr %2, align 4
;;   %11 = zext i32 %10 to i64
;;   %12 = call i64 @wasmc.table_grow(ptr %0, i32 4, ptr null, i64 %11)
;;   %13 = trunc i64 %12 to i32
;;   br label %14
;;
;; 14:                                               ; preds = %3
;;   ret void
;; }
;; define internal fastcc i32 @wasm.f.10(ptr noundef nonnull swiftself align 64 dereferenceable(224) %0, i32 %1, i32 %2) {
;; entry:
;;   %3 = alloca i32, align 4
;;   store i32 %1, ptr %3, align 4
;;   %4 = alloca i32, align 4
;;   store i32 %2, ptr %4, align 4
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load i32, ptr %3, align 4
;;   %7 = load i32, ptr %4, align 4
;;   %8 = zext i32 %7 to i64
;;   %9 = icmp uge i64 %8, 100
;;   br i1 %9, label %10, label %11, !prof !0
;;
;; 10:                                               ; preds = %5
;;   call void @llvm.ubsantrap(i8 3)
;;   unreachable
;;
;; 11:                                               ; preds = %5
;;   %12 = mul i64 %8, 8
;;   %13 = getelementptr i8, ptr @wasm.table.1, i64 %12
;;   %14 = load i32, ptr %13, align 4, !invariant.load !1
;;   %15 = icmp ne i32 %14, 0
;;   br i1 %15, label %16, label %21, !prof !0
;;
;; 16:                                               ; preds = %11
;;   %17 = icmp eq i32 %14, -1
;;   br i1 %17, label %18, label %19, !prof !0
;;
;; 18:                                               ; preds = %16
;;   call void @llvm.ubsantrap(i8 4)
;;   unreachable
;;
;; 19:                                               ; preds = %16
;;   br label %20
;;
;; 20:                                               ; preds = %19
;;   call void @llvm.ubsantrap(i8 5)
;;   unreachable
;;
;; 21:                                               ; preds = %11
;;   %22 = mul i64 %8, 8
;;   %23 = getelementptr i8, ptr @wasm.table.1, i64 %22
;;   %24 = getelementptr i8, ptr %23, i64 4
;;   %25 = load i32, ptr %24, align 4, !invariant.load !1
;;   %26 = sext i32 %25 to i64
;;   %27 = getelementptr i8, ptr @wasm.table.1, i64 %26
;;   %28 = icmp eq ptr %27, @wasm.f.1
;;   br i1 %28, label %29, label %31
;;
;; 29:                                               ; preds = %21
;;   %30 = call fastcc i32 @wasm.f.1(ptr swiftself %0, i32 %6)
;;   br label %38
;;
;; 31:                                               ; preds = %21
;;   %32 = icmp eq ptr %27, @wasm.f.2
;;   br i1 %32, label %33, label %35
;;
;; 33:                                               ; preds = %31
;;   %34 = call fastcc i32 @wasm.f.2(ptr swiftself %0, i32 %6)
;;   br label %38
;;
;; 35:                                               ; preds = %31
;;   br label %36
;;
;; 36:                                               ; preds = %35
;;   %37 = call fastcc i32 @wasm.f.3(ptr swiftself %0, i32 %6)
;;   br label %38
;;
;; 38:                                               ; preds = %36, %33, %29
;;   %39 = phi i32 [ %30, %29 ], [ %34, %33 ], [ %37, %36 ]
;;   br label %40
;;
;; 40:                                               ; preds = %38
;;   ret i32 %39
;; }
;; define internal fastcc i64 @wasm.f.11(ptr noundef nonnull swiftself align 64 dereferenceable(224) %0, i64 %1, i32 %2) {
;; entry:
;;   %3 = alloca i64, align 8
;;   store i64 %1, ptr %3, align 8
;;   %4 = alloca i32, align 4
;;   store i32 %2, ptr %4, align 4
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load i64, ptr %3, align 8
;;   %7 = load i32, ptr %4, align 4
;;   %8 = zext i32 %7 to i64
;;   switch i64 %8, label %9 [
;;     i64 6, label %20
;;   ]
;;
;; 9:                                                ; preds = %5
;;   %10 = icmp uge i64 %8, 100
;;   br i1 %10, label %11, label %12, !prof !0
;;
;; 11:                                               ; preds = %9
;;   call void @llvm.ubsantrap(i8 3)
;;   unreachable
;;
;; 12:                                               ; preds = %9
;;   %13 = mul i64 %8, 8
;;   %14 = getelementptr i8, ptr @wasm.table.1, i64 %13
;;   %15 = load i32, ptr %14, align 4, !invariant.load !1
;;   %16 = icmp eq i32 %15, -1
;;   br i1 %16, label %17, label %18, !prof !0
;;
;; 17:                                               ; preds = %12
;;   call void @llvm.ubsantrap(i8 4)
;;   unreachable
;;
;; 18:                                               ; preds = %12
;;   br label %19
;;
;; 19:                                               ; preds = %18
;;   call void @llvm.ubsantrap(i8 5)
;;   unreachable
;;
;; 20:                                               ; preds = %5
;;   %21 = getelementptr i8, ptr %0, i64 128
;;   %22 = load ptr, ptr %21, align 8, !invariant.load !1
;;   %23 = getelementptr i8, ptr %21, i64 8
;;   %24 = load ptr, ptr %23, align 8, !invariant.load !1
;;   %25 = call fastcc i64 %22(ptr swiftself %24, i64 %6)
;;   br label %26
;;
;; 26:                                               ; preds = %20
;;   %27 = phi i64 [ %25, %20 ]
;;   br label %28
;;
;; 28:                                               ; preds = %26
;;   ret i64 %27
;; }
;; define internal fastcc void @wasm.f.12(ptr noundef nonnull swiftself align 64 dereferenceable(224) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load i32, ptr %2, align 4
;;   %5 = zext i32 %4 to i64
;;   %6 = icmp uge i64 %5, 100
;;   br i1 %6, label %7, label %8, !prof !0
;;
;; 7:                                                ; preds = %3
;;   call void @llvm.ubsantrap(i8 3)
;;   unreachable
;;
;; 8:                                                ; preds = %3
;;   %9 = mul i64 %5, 8
;;   %10 = getelementptr i8, ptr @wasm.table.1, i64 %9
;;   %11 = load i32, ptr %10, align 4, !invariant.load !1
;;   %12 = icmp ne i32 %11, 1
;;   br i1 %12, label %13, label %18, !prof !0
;;
;; 13:                                               ; preds = %8
;;   %14 = icmp eq i32 %11, -1
;;   br i1 %14, label %15, label %16, !prof !0
;;
;; 15:                                               ; preds = %13
;;   call void @llvm.ubsantrap(i8 4)
;;   unreachable
;;
;; 16:                                               ; preds = %13
;;   br label %17
;;
;; 17:                                               ; preds = %16
;;   call void @llvm.ubsantrap(i8 5)
;;   unreachable
;;
;; 18:                                               ; preds = %8
;;   %19 = mul i64 %5, 8
;;   %20 = getelementptr i8, ptr @wasm.table.1, i64 %19
;;   %21 = getelementptr i8, ptr %20, i64 4
;;   %22 = load i32, ptr %21, align 4, !invariant.load !1
;;   %23 = sext i32 %22 to i64
;;   %24 = getelementptr i8, ptr @wasm.table.1, i64 %23
;;   call fastcc void %24(ptr swiftself %0)
;;   br label %25
;;
;; 25:                                               ; preds = %18
;;   ret void
;; }
;; define internal fastcc void @wasm.f.13(ptr noundef nonnull swiftself align 64 dereferenceable(224) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load i32, ptr %2, align 4
;;   %5 = zext i32 %4 to i64
;;   br label %6
;;
;; 6:                                                ; preds = %3
;;   %7 = icmp uge i64 %5, 100
;;   br i1 %7, label %8, label %9, !prof !0
;;
;; 8:                                                ; preds = %6
;;   call void @llvm.ubsantrap(i8 3)
;;   unreachable
;;
;; 9:                                                ; preds = %6
;;   %10 = mul i64 %5, 8
;;   %11 = getelementptr i8, ptr @wasm.table.1, i64 %10
;;   %12 = load i32, ptr %11, align 4, !invariant.load !1
;;   %13 = icmp eq i32 %12, -1
;;   br i1 %13, label %14, label %15, !prof !0
;;
;; 14:                                               ; preds = %9
;;   call void @llvm.ubsantrap(i8 4)
;;   unreachable
;;
;; 15:                                               ; preds = %9
;;   br label %16
;;
;; 16:                                               ; preds = %15
;;   call void @llvm.ubsantrap(i8 5)
;;   unreachable
;; }
;; define internal fastcc void @wasm.f.14(ptr noundef nonnull swiftself align 64 dereferenceable(224) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load i32, ptr %2, align 4
;;   %5 = zext i32 %4 to i64
;;   %6 = icmp uge i64 %5, 4
;;   br i1 %6, label %7, label %8, !prof !0
;;
;; 7:                                                ; preds = %3
;;   call void @llvm.ubsantrap(i8 3)
;;   unreachable
;;
;; 8:                                                ; preds = %3
;;   %9 = getelementptr i8, ptr %0, i64 64
;;   %10 = load ptr, ptr %9, align 8, !invariant.load !1, !nonnull !1
;;   %11 = mul i64 %5, 32
;;   %12 = getelementptr i8, ptr %10, i64 %11
;;   %13 = getelementptr i8, ptr %12, i64 16
;;   %14 = load i32, ptr %13, align 4
;;   %15 = getelementptr i8, ptr %0, i64 164
;;   %16 = load i32, ptr %15, align 4, !invariant.load !1
;;   %17 = icmp ne i32 %14, %16
;;   br i1 %17, label %18, label %23, !prof !0
;;
;; 18:                                               ; preds = %8
;;   %19 = icmp eq i32 %14, 0
;;   br i1 %19, label %20, label %21, !prof !0
;;
;; 20:                                               ; preds = %18
;;   call void @llvm.ubsantrap(i8 4)
;;   unreachable
;;
;; 21:                                               ; preds = %18
;;   br label %22
;;
;; 22:                                               ; preds = %21
;;   call void @llvm.ubsantrap(i8 5)
;;   unreachable
;;
;; 23:                                               ; preds = %8
;;   %24 = load ptr, ptr %12, align 8
;;   %25 = getelementptr i8, ptr %12, i64 8
;;   %26 = load ptr, ptr %25, align 8
;;   call fastcc void %24(ptr swiftself %26)
;;   br label %27
;;
;; 27:                                               ; preds = %23
;;   ret void
;; }
;; define internal fastcc void @wasm.f.15(ptr noundef nonnull swiftself align 64 dereferenceable(224) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load i32, ptr %2, align 4
;;   %5 = zext i32 %4 to i64
;;   %6 = icmp uge i64 %5, 10000000
;;   br i1 %6, label %7, label %8, !prof !0
;;
;; 7:                                                ; preds = %18, %3
;;   call void @llvm.ubsantrap(i8 3)
;;   unreachable
;;
;; 8:                                                ; preds = %3
;;   %9 = getelementptr i8, ptr %0, i64 80
;;   %10 = load ptr, ptr %9, align 8, !invariant.load !1, !nonnull !1
;;   %11 = mul i64 %5, 32
;;   %12 = getelementptr i8, ptr %10, i64 %11
;;   %13 = getelementptr i8, ptr %12, i64 16
;;   %14 = load i32, ptr %13, align 4
;;   %15 = getelementptr i8, ptr %0, i64 164
;;   %16 = load i32, ptr %15, align 4, !invariant.load !1
;;   %17 = icmp ne i32 %14, %16
;;   br i1 %17, label %18, label %29, !prof !0
;;
;; 18:                                               ; preds = %8
;;   %19 = getelementptr i8, ptr %0, i64 88
;;   %20 = load ptr, ptr %19, align 8, !invariant.load !1
;;   %21 = getelementptr i8, ptr %20, i64 8
;;   %22 = load i64, ptr %21, align 8
;;   %23 = icmp uge i64 %5, %22
;;   br i1 %23, label %7, label %24, !prof !0
;;
;; 24:                                               ; preds = %18
;;   %25 = icmp eq i32 %14, 0
;;   br i1 %25, label %26, label %27, !prof !0
;;
;; 26:                                               ; preds = %24
;;   call void @llvm.ubsantrap(i8 4)
;;   unreachable
;;
;; 27:                                               ; preds = %24
;;   br label %28
;;
;; 28:                                               ; preds = %27
;;   call void @llvm.ubsantrap(i8 5)
;;   unreachable
;;
;; 29:                                               ; preds = %8
;;   %30 = load ptr, ptr %12, align 8
;;   %31 = getelementptr i8, ptr %12, i64 8
;;   %32 = load ptr, ptr %31, align 8
;;   call fastcc void %30(ptr swiftself %32)
;;   br label %33
;;
;; 33:                                               ; preds = %29
;;   ret void
;; }
;; define internal fastcc i32 @wasm.f.16(ptr noundef nonnull swiftself align 64 dereferenceable(224) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load i32, ptr %2, align 4
;;   %5 = zext i32 %4 to i64
;;   %6 = icmp uge i64 %5, 10000000
;;   br i1 %6, label %7, label %8, !prof !0
;;
;; 7:                                                ; preds = %16, %3
;;   call void @llvm.ubsantrap(i8 3)
;;   unreachable
;;
;; 8:                                                ; preds = %3
;;   %9 = getelementptr i8, ptr %0, i64 96
;;   %10 = load ptr, ptr %9, align 8, !invariant.load !1, !nonnull !1
;;   %11 = mul i64 %5, 32
;;   %12 = getelementptr i8, ptr %10, i64 %11
;;   %13 = getelementptr i8, ptr %12, i64 16
;;   %14 = load i32, ptr %13, align 4
;;   %15 = icmp eq i32 %14, 0
;;   br i1 %15, label %16, label %27, !prof !0
;;
;; 16:                                               ; preds = %8
;;   %17 = getelementptr i8, ptr %0, i64 104
;;   %18 = load ptr, ptr %17, align 8, !invariant.load !1
;;   %19 = getelementptr i8, ptr %18, i64 8
;;   %20 = load i64, ptr %19, align 8
;;   %21 = icmp uge i64 %5, %20
;;   br i1 %21, label %7, label %22, !prof !0
;;
;; 22:                                               ; preds = %16
;;   %23 = icmp eq i32 %14, 0
;;   br i1 %23, label %24, label %25, !prof !0
;;
;; 24:                                               ; preds = %22
;;   call void @llvm.ubsantrap(i8 4)
;;   unreachable
;;
;; 25:                                               ; preds = %22
;;   br label %26
;;
;; 26:                                               ; preds = %25
;;   call void @llvm.ubsantrap(i8 5)
;;   unreachable
;;
;; 27:                                               ; preds = %8
;;   %28 = load ptr, ptr %12, align 8
;;   %29 = getelementptr i8, ptr %12, i64 8
;;   %30 = load ptr, ptr %29, align 8
;;   %31 = call fastcc i32 %28(ptr swiftself %30, i32 0)
;;   br label %32
;;
;; 32:                                               ; preds = %27
;;   ret i32 %31
;; }
;; define internal fastcc void @wasm.f.17(ptr noundef nonnull swiftself align 64 dereferenceable(224) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load i32, ptr %2, align 4
;;   %5 = zext i32 %4 to i64
;;   %6 = getelementptr i8, ptr %0, i64 40
;;   %7 = load ptr, ptr %6, align 8, !invariant.load !1
;;   %8 = getelementptr i8, ptr %7, i64 8
;;   %9 = load i64, ptr %8, align 8
;;   %10 = icmp uge i64 %5, %9
;;   br i1 %10, label %11, label %12, !prof !0
;;
;; 11:                                               ; preds = %3
;;   call void @llvm.ubsantrap(i8 3)
;;   unreachable
;;
;; 12:                                               ; preds = %3
;;   %13 = getelementptr i8, ptr %0, i64 32
;;   %14 = load ptr, ptr %13, align 8, !invariant.load !1, !nonnull !1
;;   %15 = mul i64 %5, 32
;;   %16 = getelementptr i8, ptr %14, i64 %15
;;   %17 = getelementptr i8, ptr %16, i64 16
;;   %18 = load i32, ptr %17, align 4
;;   %19 = getelementptr i8, ptr %0, i64 164
;;   %20 = load i32, ptr %19, align 4, !invariant.load !1
;;   %21 = icmp ne i32 %18, %20
;;   br i1 %21, label %22, label %27, !prof !0
;;
;; 22:                                               ; preds = %12
;;   %23 = icmp eq i32 %18, 0
;;   br i1 %23, label %24, label %25, !prof !0
;;
;; 24:                                               ; preds = %22
;;   call void @llvm.ubsantrap(i8 4)
;;   unreachable
;;
;; 25:                                               ; preds = %22
;;   br label %26
;;
;; 26:                                               ; preds = %25
;;   call void @llvm.ubsantrap(i8 5)
;;   unreachable
;;
;; 27:                                               ; preds = %12
;;   %28 = load ptr, ptr %16, align 8
;;   %29 = getelementptr i8, ptr %16, i64 8
;;   %30 = load ptr, ptr %29, align 8
;;   call fastcc void %28(ptr swiftself %30)
;;   br label %31
;;
;; 31:                                               ; preds = %27
;;   ret void
;; }
;; @wasm.table.1 = hidden constant [100 x { i32, i32 }] [{ i32, i32 } { i32 0, i32 trunc (i64 sub (i64 ptrtoint (ptr @wasm.f.1 to i64), i64 ptrtoint (ptr @wasm.table.1 to i64)) to i32) }, { i32, i32 } { i32 0, i32 trunc (i64 sub (i64 ptrtoint (ptr @wasm.f.2 to i64), i64 ptrtoint (ptr @wasm.table.1 to i64)) to i32) }, { i32, i32 } { i32 0, i32 trunc (i64 sub (i64 ptrtoint (ptr @wasm.f.3 to i64), i64 ptrtoint (ptr @wasm.table.1 to i64)) to i32) }, { i32, i32 } { i32 0, i32 trunc (i64 sub (i64 ptrtoint (ptr @wasm.f.3 to i64), i64 ptrtoint (ptr @wasm.table.1 to i64)) to i32) }, { i32, i32 } { i32 0, i32 trunc (i64 sub (i64 ptrtoint (ptr @wasm.f.3 to i64), i64 ptrtoint (ptr @wasm.table.1 to i64)) to i32) }, { i32, i32 } { i32 0, i32 trunc (i64 sub (i64 ptrtoint (ptr @wasm.f.3 to i64), i64 ptrtoint (ptr @wasm.table.1 to i64)) to i32) }, { i32, i32 } { i32 2, i32 trunc (i64 sub (i64 ptrtoint (ptr @wasm.import.0 to i64), i64 ptrtoint (ptr @wasm.table.1 to i64)) to i32) }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 1, i32 trunc (i64 sub (i64 ptrtoint (ptr @wasm.f.4 to i64), i64 ptrtoint (ptr @wasm.table.1 to i64)) to i32) }, { i32, i32 } { i32 1, i32 trunc (i64 sub (i64 ptrtoint (ptr @wasm.f.5 to i64), i64 ptrtoint (ptr @wasm.table.1 to i64)) to i32) }, { i32, i32 } { i32 1, i32 trunc (i64 sub (i64 ptrtoint (ptr @wasm.f.6 to i64), i64 ptrtoint (ptr @wasm.table.1 to i64)) to i32) }, { i32, i32 } { i32 1, i32 trunc (i64 sub (i64 ptrtoint (ptr @wasm.f.7 to i64), i64 ptrtoint (ptr @wasm.table.1 to i64)) to i32) }, { i32, i32 } { i32 1, i32 trunc (i64 sub (i64 ptrtoint (ptr @wasm.f.8 to i64), i64 ptrtoint (ptr @wasm.table.1 to i64)) to i32) }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }, { i32, i32 } { i32 -1, i32 0 }], align 8
;; define hidden void @wasm.host_to_wasm.4(ptr %0, ptr %1, ptr %2) {
;; entry:
;;   %3 = load i32, ptr %2, align 4
;;   call fastcc void %0(ptr swiftself %1, i32 %3)
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
;; define hidden fastcc void @wasm.wasm_to_host.1(ptr swiftself %0) {
;; entry:
;;   %1 = alloca [1 x i128], align 16
;;   call void @wasmc.host_call(ptr %0, ptr %1)
;;   ret void
;; }
;; define hidden fastcc i64 @wasm.wasm_to_host.2(ptr swiftself %0, i64 %1) {
;; entry:
;;   %2 = alloca [1 x i128], align 16
;;   store i64 %1, ptr %2, align 8
;;   call void @wasmc.host_call(ptr %0, ptr %2)
;;   %3 = load i64, ptr %2, align 8
;;   ret i64 %3
;; }
;; define hidden fastcc i64 @wasm.import.0(ptr noundef nonnull swiftself align 64 dereferenceable(224) %0, i64 %1) {
;; entry:
;;   %2 = getelementptr i8, ptr %0, i64 128
;;   %3 = load ptr, ptr %2, align 8, !invariant.load !0
;;   %4 = getelementptr i8, ptr %2, i64 8
;;   %5 = load ptr, ptr %4, align 8, !invariant.load !0
;;   %6 = call fastcc i64 %3(ptr swiftself %5, i64 %1)
;;   ret i64 %6
;; }
