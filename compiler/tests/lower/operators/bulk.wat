(module
  (memory 1 2)
  (data $d "abc")
  (func $memory.copy (param i32 i32 i32) (memory.copy (local.get 0) (local.get 1) (local.get 2)))
  (func $memory.fill (param i32 i32 i32) (memory.fill (local.get 0) (local.get 1) (local.get 2)))
  (func $memory.init (param i32 i32 i32) (memory.init $d (local.get 0) (local.get 1) (local.get 2)))
  (func $data.drop (data.drop $d))
)
;; memory.copy:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $2 to i64
;;   %4 = zext i32 $1 to i64
;;   %5 = zext i32 $0 to i64
;;   %6 = add i64 %5, %3
;;   %7 = getelementptr i8, ptr %vmctx, i64 40
;;   %8 = load ptr, ptr %7, align 8
;;   %9 = getelementptr i8, ptr %8, i64 8
;;   %10 = load i64, ptr %9, align 8
;;   %11 = icmp ugt i64 %6, %10
;;   br i1 %11, label %12, label %13
;; 12:
;;   call void @llvm.ubsantrap(i8 1)
;;   unreachable
;; 13:
;;   %14 = getelementptr i8, ptr %2, i64 %5
;;   %15 = add i64 %4, %3
;;   %16 = getelementptr i8, ptr %vmctx, i64 40
;;   %17 = load ptr, ptr %16, align 8
;;   %18 = getelementptr i8, ptr %17, i64 8
;;   %19 = load i64, ptr %18, align 8
;;   %20 = icmp ugt i64 %15, %19
;;   br i1 %20, label %12, label %21
;; 21:
;;   %22 = getelementptr i8, ptr %2, i64 %4
;;   call void @llvm.memmove.p0.p0.i64(ptr align 1 %14, ptr align 1 %22, i64 %3, i1 false)
;;   ret void
;; memory.fill:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $2 to i64
;;   %4 = zext i32 $0 to i64
;;   %5 = add i64 %4, %3
;;   %6 = getelementptr i8, ptr %vmctx, i64 40
;;   %7 = load ptr, ptr %6, align 8
;;   %8 = getelementptr i8, ptr %7, i64 8
;;   %9 = load i64, ptr %8, align 8
;;   %10 = icmp ugt i64 %5, %9
;;   br i1 %10, label %11, label %12
;; 11:
;;   call void @llvm.ubsantrap(i8 1)
;;   unreachable
;; 12:
;;   %13 = getelementptr i8, ptr %2, i64 %4
;;   %14 = trunc i32 $1 to i8
;;   call void @llvm.memset.p0.i64(ptr align 1 %13, i8 %14, i64 %3, i1 false)
;;   ret void
;; memory.init:
;;   %1 = zext i32 $2 to i64
;;   %2 = zext i32 $1 to i64
;;   %3 = zext i32 $0 to i64
;;   call void @wasmc.memory_init(ptr %vmctx, i32 0, i32 0, i64 %3, i64 %2, i64 %1)
;;   ret void
;; data.drop:
;;   call void @wasmc.data_drop(ptr %vmctx, i32 0)
;;   ret void
