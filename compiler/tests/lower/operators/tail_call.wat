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
;;   %28 = getelementptr i8, ptr %8, i64 20
;;   %29 = load i32, ptr %28, align 4
;;   %30 = sext i32 %29 to i64
;;   %31 = getelementptr i8, ptr %25, i64 %30
;;   %32 = icmp ne i32 %29, 0
;;   %33 = select i1 %32, ptr %31, ptr @wasm.bridge.0
;;   %34 = select i1 %32, ptr %27, ptr %8
;;   %35 = musttail call tailcc i64 %33(ptr %34, i32 $0)
;;   ret i64 %35
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
