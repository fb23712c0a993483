(module
  (memory $long i64 1 9)
  (memory $narrow 1 9)
  (memory $small 5 9 (pagesize 1))
  (func $i32.load/long (param i64) (result i32) (i32.load $long offset=8 (local.get 0)))
  (func $i32.load/long_far (param i64) (result i32) (i32.load $long offset=0x123456789a (local.get 0)))
  (func $i64.store/long (param i64 i64) (i64.store $long (local.get 0) (local.get 1)))
  (func $i32.load/second (param i32) (result i32) (i32.load $narrow offset=8 (local.get 0)))
  (func $i32.load/small (param i32) (result i32) (i32.load $small offset=1 (local.get 0)))
  (func $memory.size/long (result i64) (memory.size $long))
  (func $memory.grow/long (param i64) (result i64) (memory.grow $long (local.get 0)))
  (func $memory.size/small (result i32) (memory.size $small))
  (func $memory.copy/long (param i64 i64 i64) (memory.copy $long $long (local.get 0) (local.get 1) (local.get 2)))
  (func $memory.copy/between (param i64 i32 i32)
    (memory.copy $long $narrow (local.get 0) (local.get 1) (local.get 2)))
  (func $memory.fill/long (param i64 i32 i64) (memory.fill $long (local.get 0) (local.get 1) (local.get 2)))
)
;; i32.load/long:
;;   %1 = getelementptr i8, ptr %vmctx, i64 40
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = getelementptr i8, ptr %2, i64 16
;;   %4 = load i64, ptr %3, align 8
;;   %5 = getelementptr i8, ptr %vmctx, i64 32
;;   %6 = load ptr, ptr %5, align 8
;;   %7 = icmp uge i64 $0, %4
;;   br i1 %7, label %8, label %9
;; 8:
;;   call void @llvm.ubsantrap(i8 1)
;;   unreachable
;; 9:
;;   %10 = getelementptr i8, ptr %6, i64 $0
;;   %11 = getelementptr i8, ptr %10, i64 8
;;   %12 = load i32, ptr %11, align 1
;;   ret i32 %12
;; i32.load/long_far:
;;   %1 = getelementptr i8, ptr %vmctx, i64 40
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = getelementptr i8, ptr %2, i64 16
;;   %4 = load i64, ptr %3, align 8
;;   %5 = getelementptr i8, ptr %vmctx, i64 32
;;   %6 = load ptr, ptr %5, align 8
;;   %7 = call i64 @llvm.usub.sat.i64(i64 %4, i64 78187493530)
;;   %8 = icmp uge i64 $0, %7
;;   br i1 %8, label %9, label %10
;; 9:
;;   call void @llvm.ubsantrap(i8 1)
;;   unreachable
;; 10:
;;   %11 = getelementptr i8, ptr %6, i64 $0
;;   %12 = getelementptr i8, ptr %11, i64 78187493530
;;   %13 = load i32, ptr %12, align 1
;;   ret i32 %13
;; i64.store/long:
;;   %1 = getelementptr i8, ptr %vmctx, i64 40
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = getelementptr i8, ptr %2, i64 16
;;   %4 = load i64, ptr %3, align 8
;;   %5 = getelementptr i8, ptr %vmctx, i64 32
;;   %6 = load ptr, ptr %5, align 8
;;   %7 = icmp uge i64 $0, %4
;;   br i1 %7, label %8, label %9
;; 8:
;;   call void @llvm.ubsantrap(i8 1)
;;   unreachable
;; 9:
;;   %10 = getelementptr i8, ptr %6, i64 $0
;;   store i64 $1, ptr %10, align 1
;;   ret void
;; i32.load/second:
;;   %1 = getelementptr i8, ptr %vmctx, i64 48
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $0 to i64
;;   %4 = getelementptr i8, ptr %2, i64 %3
;;   %5 = getelementptr i8, ptr %4, i64 8
;;   %6 = load i32, ptr %5, align 1
;;   ret i32 %6
;; i32.load/small:
;;   %1 = getelementptr i8, ptr %vmctx, i64 64
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $0 to i64
;;   %4 = getelementptr i8, ptr %vmctx, i64 72
;;   %5 = load ptr, ptr %4, align 8
;;   %6 = getelementptr i8, ptr %5, i64 8
;;   %7 = load i64, ptr %6, align 8
;;   %8 = call i64 @llvm.usub.sat.i64(i64 %7, i64 4)
;;   %9 = icmp uge i64 %3, %8
;;   br i1 %9, label %10, label %11
;; 10:
;;   call void @llvm.ubsantrap(i8 1)
;;   unreachable
;; 11:
;;   %12 = getelementptr i8, ptr %2, i64 %3
;;   %13 = getelementptr i8, ptr %12, i64 1
;;   %14 = load i32, ptr %13, align 1
;;   ret i32 %14
;; memory.size/long:
;;   %1 = getelementptr i8, ptr %vmctx, i64 40
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load i64, ptr %3, align 8
;;   %5 = lshr i64 %4, 16
;;   ret i64 %5
;; memory.grow/long:
;;   %1 = call i64 @wasmc.memory_grow(ptr %vmctx, i32 0, i64 $0)
;;   ret i64 %1
;; memory.size/small:
;;   %1 = getelementptr i8, ptr %vmctx, i64 72
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load i64, ptr %3, align 8
;;   %5 = lshr i64 %4, 0
;;   %6 = trunc i64 %5 to i32
;;   ret i32 %6
;; memory.copy/long:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = add i64 $0, $2
;;   %4 = getelementptr i8, ptr %vmctx, i64 40
;;   %5 = load ptr, ptr %4, align 8
;;   %6 = getelementptr i8, ptr %5, i64 8
;;   %7 = load i64, ptr %6, align 8
;;   %8 = icmp ugt i64 %3, %7
;;   %9 = icmp ult i64 %3, $0
;;   %10 = or i1 %8, %9
;;   br i1 %10, label %11, label %12
;; 11:
;;   call void @llvm.ubsantrap(i8 1)
;;   unreachable
;; 12:
;;   %13 = getelementptr i8, ptr %2, i64 $0
;;   %14 = add i64 $1, $2
;;   %15 = getelementptr i8, ptr %vmctx, i64 40
;;   %16 = load ptr, ptr %15, align 8
;;   %17 = getelementptr i8, ptr %16, i64 8
;;   %18 = load i64, ptr %17, align 8
;;   %19 = icmp ugt i64 %14, %18
;;   %20 = icmp ult i64 %14, $1
;;   %21 = or i1 %19, %20
;;   br i1 %21, label %11, label %22
;; 22:
;;   %23 = getelementptr i8, ptr %2, i64 $1
;;   call void @llvm.memmove.p0.p0.i64(ptr align 1 %13, ptr align 1 %23, i64 $2, i1 false)
;;   ret void
;; memory.copy/between:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = getelementptr i8, ptr %vmctx, i64 48
;;   %4 = load ptr, ptr %3, align 8
;;   %5 = zext i32 $2 to i64
;;   %6 = zext i32 $1 to i64
;;   %7 = add i64 $0, %5
;;   %8 = getelementptr i8, ptr %vmctx, i64 40
;;   %9 = load ptr, ptr %8, align 8
;;   %10 = getelementptr i8, ptr %9, i64 8
;;   %11 = load i64, ptr %10, align 8
;;   %12 = icmp ugt i64 %7, %11
;;   %13 = icmp ult i64 %7, $0
;;   %14 = or i1 %12, %13
;;   br i1 %14, label %15, label %16
;; 15:
;;   call void @llvm.ubsantrap(i8 1)
;;   unreachable
;; 16:
;;   %17 = getelementptr i8, ptr %2, i64 $0
;;   %18 = add i64 %6, %5
;;   %19 = getelementptr i8, ptr %vmctx, i64 56
;;   %20 = load ptr, ptr %19, align 8
;;   %21 = getelementptr i8, ptr %20, i64 8
;;   %22 = load i64, ptr %21, align 8
;;   %23 = icmp ugt i64 %18, %22
;;   br i1 %23, label %15, label %24
;; 24:
;;   %25 = getelementptr i8, ptr %4, i64 %6
;;   call void @llvm.memmove.p0.p0.i64(ptr align 1 %17, ptr align 1 %25, i64 %5, i1 false)
;;   ret void
;; memory.fill/long:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = add i64 $0, $2
;;   %4 = getelementptr i8, ptr %vmctx, i64 40
;;   %5 = load ptr, ptr %4, align 8
;;   %6 = getelementptr i8, ptr %5, i64 8
;;   %7 = load i64, ptr %6, align 8
;;   %8 = icmp ugt i64 %3, %7
;;   %9 = icmp ult i64 %3, $0
;;   %10 = or i1 %8, %9
;;   br i1 %10, label %11, label %12
;; 11:
;;   call void @llvm.ubsantrap(i8 1)
;;   unreachable
;; 12:
;;   %13 = getelementptr i8, ptr %2, i64 $0
;;   %14 = trunc i32 $1 to i8
;;   call void @llvm.memset.p0.i64(ptr align 1 %13, i8 %14, i64 $2, i1 false)
;;   ret void
