(module
  (type $f (func (param i32) (result i64)))
  (import "m" "f" (func $imported (type $f)))
  (table $t (export "t") 2 9 funcref)
  (table $private 2 2 funcref)
  (elem (table $private) (i32.const 0) func $call $call/imported)
  (func $call (type $f) (call $call (local.get 0)))
  (func $call/imported (type $f) (call $imported (local.get 0)))
  (func $call_indirect (param i32 i32) (result i64) (call_indirect $t (type $f) (local.get 0) (local.get 1)))
  (func $call_indirect/static (param i32 i32) (result i64) (call_indirect $private (type $f) (local.get 0) (local.get 1)))
  (func $call_ref (param i32 (ref null $f)) (result i64) (call_ref $f (local.get 0) (local.get 1)))
)
;; call:
;;   %1 = call fastcc i64 @wasm.f.1(ptr swiftself %vmctx, i32 $0)
;;   ret i64 %1
;; call/imported:
;;   %1 = getelementptr i8, ptr %vmctx, i64 64
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = getelementptr i8, ptr %1, i64 8
;;   %4 = load ptr, ptr %3, align 8
;;   %5 = call fastcc i64 %2(ptr swiftself %4, i32 $0)
;;   ret i64 %5
;; call_indirect:
;;   %1 = zext i32 $1 to i64
;;   %2 = icmp uge i64 %1, 9
;;   br i1 %2, label %3, label %4
;; 3:
;;   call void @llvm.ubsantrap(i8 3)
;;   unreachable
;; 4:
;;   %5 = getelementptr i8, ptr %vmctx, i64 32
;;   %6 = load ptr, ptr %5, align 8
;;   %7 = mul i64 %1, 32
;;   %8 = getelementptr i8, ptr %6, i64 %7
;;   %9 = getelementptr i8, ptr %8, i64 16
;;   %10 = load i32, ptr %9, align 4
;;   %11 = getelementptr i8, ptr %vmctx, i64 96
;;   %12 = load i32, ptr %11, align 4
;;   %13 = icmp ne i32 %10, %12
;;   br i1 %13, label %14, label %15
;; 14:
;;   %16 = getelementptr i8, ptr %vmctx, i64 40
;;   %17 = load ptr, ptr %16, align 8
;;   %18 = getelementptr i8, ptr %17, i64 8
;;   %19 = load i64, ptr %18, align 8
;;   %20 = icmp uge i64 %1, %19
;;   br i1 %20, label %3, label %21
;; 21:
;;   %22 = icmp eq i32 %10, 0
;;   br i1 %22, label %23, label %24
;; 23:
;;   call void @llvm.ubsantrap(i8 4)
;;   unreachable
;; 24:
;;   call void @llvm.ubsantrap(i8 5)
;;   unreachable
;; 15:
;;   %25 = load ptr, ptr %8, align 8
;;   %26 = getelementptr i8, ptr %8, i64 8
;;   %27 = load ptr, ptr %26, align 8
;;   %28 = call fastcc i64 %25(ptr swiftself %27, i32 $0)
;;   ret i64 %28
;; call_indirect/static:
;;   %1 = zext i32 $1 to i64
;;   switch i64 %1, label %2 [
;;   i64 0, label %3
;;   i64 1, label %4
;;   ]
;; 2:
;;   %5 = icmp uge i64 %1, 2
;;   br i1 %5, label %6, label %7
;; 6:
;;   call void @llvm.ubsantrap(i8 3)
;;   unreachable
;; 7:
;;   %8 = mul i64 %1, 8
;;   %9 = getelementptr i8, ptr @wasm.table.1, i64 %8
;;   %10 = load i32, ptr %9, align 4
;;   %11 = icmp eq i32 %10, -1
;;   br i1 %11, label %12, label %13
;; 12:
;;   call void @llvm.ubsantrap(i8 4)
;;   unreachable
;; 13:
;;   call void @llvm.ubsantrap(i8 5)
;;   unreachable
;; 3:
;;   %14 = call fastcc i64 @wasm.f.1(ptr swiftself %vmctx, i32 $0)
;;   br label %15
;; 4:
;;   %16 = call fastcc i64 @wasm.f.2(ptr swiftself %vmctx, i32 $0)
;;   br label %15
;; 15:
;;   %17 = phi i64 [ %14, %3 ], [ %16, %4 ]
;;   ret i64 %17
;; call_ref:
;;   %1 = icmp eq ptr $1, null
;;   br i1 %1, label %2, label %3
;; 2:
;;   call void @llvm.ubsantrap(i8 11)
;;   unreachable
;; 3:
;;   %4 = load ptr, ptr $1, align 8
;;   %5 = getelementptr i8, ptr $1, i64 8
;;   %6 = load ptr, ptr %5, align 8
;;   %7 = call fastcc i64 %4(ptr swiftself %6, i32 $0)
;;   ret i64 %7
