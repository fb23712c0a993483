(module
  (type $f (func (param i32) (result i64)))
  (import "m" "f" (func $imported (type $f)))
  (table $t (export "t") 2 9 funcref)
  (func $return_call (type $f) (return_call $return_call (local.get 0)))
  (func $return_call/imported (type $f) (return_call $imported (local.get 0)))
  (func $return_call_indirect (param i32 i32) (result i64) (return_call_indirect $t (type $f) (local.get 0) (local.get 1)))
  (func $return_call_ref (param i32 (ref null $f)) (result i64) (return_call_ref $f (local.get 0) (local.get 1)))
)
;; return_call:
;;   %1 = musttail call tailcc i64 @wasm.f.1(ptr %vmctx, i32 $0)
;;   ret i64 %1
;; return_call/imported:
;;   %1 = getelementptr i8, ptr %vmctx, i64 64
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = getelementptr i8, ptr %1, i64 8
;;   %4 = load ptr, ptr %3, align 8
;;   %5 = getelementptr i8, ptr %1, i64 20
;;   %6 = load i32, ptr %5, align 4
;;   %7 = sext i32 %6 to i64
;;   %8 = getelementptr i8, ptr %2, i64 %7
;;   %9 = icmp ne i32 %6, 0
;;   %10 = select i1 %9, ptr %8, ptr @wasm.bridge.0
;;   %11 = select i1 %9, ptr %4, ptr %1
;;   %12 = musttail call tailcc i64 %10(ptr %11, i32 $0)
;;   ret i64 %12
;; return_call_indirect:
;;   %1 = zext i32 $1 to i64
;;   %2 = getelementptr i8, ptr %vmctx, i64 40
;;   %3 = load ptr, ptr %2, align 8
;;   %4 = getelementptr i8, ptr %3, i64 8
;;   %5 = load i64, ptr %4, align 8
;;   %6 = icmp uge i64 %1, %5
;;   br i1 %6, label %7, label %8
;; 7:
;;   call void @llvm.ubsantrap(i8 3)
;;   unreachable
;; 8:
;;   %9 = getelementptr i8, ptr %vmctx, i64 32
;;   %10 = load ptr, ptr %9, align 8
;;   %11 = mul i64 %1, 32
;;   %12 = getelementptr i8, ptr %10, i64 %11
;;   %13 = getelementptr i8, ptr %12, i64 16
;;   %14 = load i32, ptr %13, align 4
;;   %15 = getelementptr i8, ptr %vmctx, i64 96
;;   %16 = load i32, ptr %15, align 4
;;   %17 = icmp ne i32 %14, %16
;;   br i1 %17, label %18, label %19
;; 18:
;;   %20 = icmp eq i32 %14, 0
;;   br i1 %20, label %21, label %22
;; 21:
;;   call void @llvm.ubsantrap(i8 4)
;;   unreachable
;; 22:
;;   call void @llvm.ubsantrap(i8 5)
;;   unreachable
;; 19:
;;   %23 = load ptr, ptr %12, align 8
;;   %24 = getelementptr i8, ptr %12, i64 8
;;   %25 = load ptr, ptr %24, align 8
;;   %26 = getelementptr i8, ptr %12, i64 20
;;   %27 = load i32, ptr %26, align 4
;;   %28 = sext i32 %27 to i64
;;   %29 = getelementptr i8, ptr %23, i64 %28
;;   %30 = icmp ne i32 %27, 0
;;   %31 = select i1 %30, ptr %29, ptr @wasm.bridge.0
;;   %32 = select i1 %30, ptr %25, ptr %12
;;   %33 = musttail call tailcc i64 %31(ptr %32, i32 $0)
;;   ret i64 %33
;; return_call_ref:
;;   %1 = icmp eq ptr $1, null
;;   br i1 %1, label %2, label %3
;; 2:
;;   call void @llvm.ubsantrap(i8 11)
;;   unreachable
;; 3:
;;   %4 = load ptr, ptr $1, align 8
;;   %5 = getelementptr i8, ptr $1, i64 8
;;   %6 = load ptr, ptr %5, align 8
;;   %7 = getelementptr i8, ptr $1, i64 20
;;   %8 = load i32, ptr %7, align 4
;;   %9 = sext i32 %8 to i64
;;   %10 = getelementptr i8, ptr %4, i64 %9
;;   %11 = icmp ne i32 %8, 0
;;   %12 = select i1 %11, ptr %10, ptr @wasm.bridge.0
;;   %13 = select i1 %11, ptr %6, ptr $1
;;   %14 = musttail call tailcc i64 %12(ptr %13, i32 $0)
;;   ret i64 %14
