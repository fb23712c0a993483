(module
  (type $t (func (param i32) (result i32)))
  (table $changing (export "changing") funcref (elem $a $b))
  (table $static funcref (elem $a $b $c $d $e $a))
  (func $a (type $t) (i32.const 1))
  (func $b (type $t) (i32.const 2))
  (func $c (type $t) (i32.const 3))
  (func $d (type $t) (i32.const 4))
  (func $e (type $t) (i32.const 5))
  (; Calls, each at offset 5 of functions 5 to 7, which reach $a in 70 and $b in 20 of a hundred cases. ;)
  (@custom "metadata.code.call_targets" (before code)
    "\03" "\05\01\05\04\00\46\01\14" "\06\01\05\04\00\46\01\14" "\07\01\05\04\00\46\01\14")
  (; A loop at offset 1 of function 8, and a call at offset 5, both rare. ;)
  (@custom "metadata.code.instr_freq" (before code) "\01" "\08\02\01\01\01\05\01\01")
  (func (param i32 i32) (result i32) (call_indirect $changing (type $t) (local.get 0) (local.get 1)))
  (func (param i32 i32) (result i32) (call_indirect $static (type $t) (local.get 0) (local.get 1)))
  (func (param i32 (ref null $t)) (result i32) (call_ref $t (local.get 0) (local.get 1)))
  (func (param i32) (loop (br_if 0 (call $a (local.get 0))))))
;; @wasm.table.1 = external hidden constant [6 x { i32, i32 }], align 8
;; define hidden fastcc i32 @wasm.f.0(ptr noundef nonnull swiftself align 64 dereferenceable(160) %0, i32 %1) {
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
;; define hidden fastcc i32 @wasm.f.1(ptr noundef nonnull swiftself align 64 dereferenceable(160) %0, i32 %1) {
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
;; define hidden fastcc i32 @wasm.f.2(ptr noundef nonnull swiftself align 64 dereferenceable(160) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   br label %4
;;
;; 4:                                                ; preds = %3
;;   ret i32 3
;; }
;; define hidden fastcc i32 @wasm.f.3(ptr noundef nonnull swiftself align 64 dereferenceable(160) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   br label %4
;;
;; 4:                                                ; preds = %3
;;   ret i32 4
;; }
;; define hidden fastcc i32 @wasm.f.4(ptr noundef nonnull swiftself align 64 dereferenceable(160) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   br label %4
;;
;; 4:                                                ; preds = %3
;;   ret i32 5
;; }
;; define internal fastcc i32 @wasm.f.5(ptr noundef nonnull swiftself align 64 dereferenceable(160) %0, i32 %1, i32 %2) {
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
;;   %9 = icmp uge i64 %8, 2
;;   br i1 %9, label %10, label %11, !prof !0
;;
;; 10:                                               ; preds = %5
;;   call void @llvm.ubsantrap(i8 3)
;;   unreachable
;;
;; 11:                                               ; preds = %5
;;   %12 = getelementptr i8, ptr %0, i64 32
;;   %13 = load ptr, ptr %12, align 8, !invariant.load !1, !nonnull !1
;;   %14 = mul i64 %8, 32
;;   %15 = getelementptr i8, ptr %13, i64 %14
;;   %16 = getelementptr i8, ptr %15, i64 24
;;   %17 = load ptr, ptr %16, align 8
;;   %18 = getelementptr i8, ptr %0, i64 96
;;   %19 = icmp eq ptr %17, %18
;;   br i1 %19, label %20, label %22, !prof !5
;;
;; 20:                                               ; preds = %11
;;   %21 = call fastcc i32 @wasm.f.0(ptr swiftself %0, i32 %6)
;;   br label %43
;;
;; 22:                                               ; preds = %11
;;   %23 = getelementptr i8, ptr %0, i64 128
;;   %24 = icmp eq ptr %17, %23
;;   br i1 %24, label %25, label %27, !prof !6
;;
;; 25:                                               ; preds = %22
;;   %26 = call fastcc i32 @wasm.f.1(ptr swiftself %0, i32 %6)
;;   br label %43
;;
;; 27:                                               ; preds = %22
;;   %28 = getelementptr i8, ptr %15, i64 16
;;   %29 = load i32, ptr %28, align 4
;;   %30 = getelementptr i8, ptr %0, i64 64
;;   %31 = load i32, ptr %30, align 4, !invariant.load !1
;;   %32 = icmp ne i32 %29, %31
;;   br i1 %32, label %33, label %38, !prof !0
;;
;; 33:                                               ; preds = %27
;;   %34 = icmp eq i32 %29, 0
;;   br i1 %34, label %35, label %36, !prof !0
;;
;; 35:                                               ; preds = %33
;;   call void @llvm.ubsantrap(i8 4)
;;   unreachable
;;
;; 36:                                               ; preds = %33
;;   br label %37
;;
;; 37:                                               ; preds = %36
;;   call void @llvm.ubsantrap(i8 5)
;;   unreachable
;;
;; 38:                                               ; preds = %27
;;   %39 = load ptr, ptr %15, align 8
;;   %40 = getelementptr i8, ptr %15, i64 8
;;   %41 = load ptr, ptr %40, align 8
;;   %42 = call fastcc i32 %39(ptr swiftself %41, i32 %6)
;;   br label %43
;;
;; 43:                                               ; preds = %38, %25, %20
;;   %44 = phi i32 [ %21, %20 ], [ %26, %25 ], [ %42, %38 ]
;;   br label %45
;;
;; 45:                                               ; preds = %43
;;   ret i32 %44
;; }
;; define internal fastcc i32 @wasm.f.6(ptr noundef nonnull swiftself align 64 dereferenceable(160) %0, i32 %1, i32 %2) {
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
;;   %9 = icmp eq i64 %8, 0
;;   br i1 %9, label %10, label %12, !prof !5
;;
;; 10:                                               ; preds = %5
;;   %11 = call fastcc i32 @wasm.f.0(ptr swiftself %0, i32 %6)
;;   br label %27
;;
;; 12:                                               ; preds = %5
;;   %13 = icmp eq i64 %8, 1
;;   br i1 %13, label %14, label %16, !prof !6
;;
;; 14:                                               ; preds = %12
;;   %15 = call fastcc i32 @wasm.f.1(ptr swiftself %0, i32 %6)
;;   br label %27
;;
;; 16:                                               ; preds = %12
;;   %17 = icmp uge i64 %8, 6
;;   br i1 %17, label %18, label %19, !prof !0
;;
;; 18:                                               ; preds = %16
;;   call void @llvm.ubsantrap(i8 3)
;;   unreachable
;;
;; 19:                                               ; preds = %16
;;   %20 = mul i64 %8, 8
;;   %21 = getelementptr i8, ptr @wasm.table.1, i64 %20
;;   %22 = getelementptr i8, ptr %21, i64 4
;;   %23 = load i32, ptr %22, align 4, !invariant.load !1
;;   %24 = sext i32 %23 to i64
;;   %25 = getelementptr i8, ptr @wasm.table.1, i64 %24
;;   %26 = call fastcc i32 %25(ptr swiftself %0, i32 %6)
;;   br label %27
;;
;; 27:                                               ; preds = %19, %14, %10
;;   %28 = phi i32 [ %11, %10 ], [ %15, %14 ], [ %26, %19 ]
;;   br label %29
;;
;; 29:                                               ; preds = %27
;;   ret i32 %28
;; }
;; define internal fastcc i32 @wasm.f.7(ptr noundef nonnull swiftself align 64 dereferenceable(160) %0, i32 %1, ptr %2) {
;; entry:
;;   %3 = alloca i32, align 4
;;   store i32 %1, ptr %3, align 4
;;   %4 = alloca ptr, align 8
;;   store ptr %2, ptr %4, align 8
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load i32, ptr %3, align 4
;;   %7 = load ptr, ptr %4, align 8
;;   %8 = getelementptr i8, ptr %0, i64 96
;;   %9 = icmp eq ptr %7, %8
;;   br i1 %9, label %10, label %12, !prof !5
;;
;; 10:                                               ; preds = %5
;;   %11 = call fastcc i32 @wasm.f.0(ptr swiftself %0, i32 %6)
;;   br label %25
;;
;; 12:                                               ; preds = %5
;;   %13 = getelementptr i8, ptr %0, i64 128
;;   %14 = icmp eq ptr %7, %13
;;   br i1 %14, label %15, label %17, !prof !6
;;
;; 15:                                               ; preds = %12
;;   %16 = call fastcc i32 @wasm.f.1(ptr swiftself %0, i32 %6)
;;   br label %25
;;
;; 17:                                               ; preds = %12
;;   %18 = icmp eq ptr %7, null
;;   br i1 %18, label %19, label %20, !prof !0
;;
;; 19:                                               ; preds = %17
;;   call void @llvm.ubsantrap(i8 11)
;;   unreachable
;;
;; 20:                                               ; preds = %17
;;   %21 = load ptr, ptr %7, align 8, !invariant.load !1
;;   %22 = getelementptr i8, ptr %7, i64 8
;;   %23 = load ptr, ptr %22, align 8, !invariant.load !1
;;   %24 = call fastcc i32 %21(ptr swiftself %23, i32 %6)
;;   br label %25
;;
;; 25:                                               ; preds = %20, %15, %10
;;   %26 = phi i32 [ %11, %10 ], [ %16, %15 ], [ %24, %20 ]
;;   br label %27
;;
;; 27:                                               ; preds = %25
;;   ret i32 %26
;; }
;; define internal fastcc void @wasm.f.8(ptr noundef nonnull swiftself align 64 dereferenceable(160) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   br label %4
;;
;; 4:                                                ; preds = %4, %3
;;   %5 = load i32, ptr %2, align 4
;;   %6 = call fastcc i32 @wasm.f.0(ptr swiftself %0, i32 %5)
;;   %7 = icmp ne i32 %6, 0
;;   br i1 %7, label %4, label %8, !llvm.loop !7
;;
;; 8:                                                ; preds = %4
;;   br label %9
;;
;; 9:                                                ; preds = %8
;;   br label %10
;;
;; 10:                                               ; preds = %9
;;   ret void
;; }
;; @wasm.table.1 = hidden constant [6 x { i32, i32 }] [{ i32, i32 } { i32 0, i32 trunc (i64 sub (i64 ptrtoint (ptr @wasm.f.0 to i64), i64 ptrtoint (ptr @wasm.table.1 to i64)) to i32) }, { i32, i32 } { i32 0, i32 trunc (i64 sub (i64 ptrtoint (ptr @wasm.f.1 to i64), i64 ptrtoint (ptr @wasm.table.1 to i64)) to i32) }, { i32, i32 } { i32 0, i32 trunc (i64 sub (i64 ptrtoint (ptr @wasm.f.2 to i64), i64 ptrtoint (ptr @wasm.table.1 to i64)) to i32) }, { i32, i32 } { i32 0, i32 trunc (i64 sub (i64 ptrtoint (ptr @wasm.f.3 to i64), i64 ptrtoint (ptr @wasm.table.1 to i64)) to i32) }, { i32, i32 } { i32 0, i32 trunc (i64 sub (i64 ptrtoint (ptr @wasm.f.4 to i64), i64 ptrtoint (ptr @wasm.table.1 to i64)) to i32) }, { i32, i32 } { i32 0, i32 trunc (i64 sub (i64 ptrtoint (ptr @wasm.f.0 to i64), i64 ptrtoint (ptr @wasm.table.1 to i64)) to i32) }], align 8
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
