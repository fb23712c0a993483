(module
  (tag $t (param i32 f64))
  (tag $e)
  (import "host" "f" (func $f (result i32)))
  (func $throw (param i32) (throw $t (local.get 0) (f64.const 1.5)))
  (func $throw/inside (result i32 f64)
    (block $caught (result i32 f64)
      (try_table (catch $t $caught) (throw $t (i32.const 1) (f64.const 2)))
      (unreachable)))
  (func $throw_ref (param exnref) (throw_ref (local.get 0)))
  (func $try_table (result i32)
    (block $all
      (return (drop (block $caught (result i32 f64)
        (try_table (catch $t $caught) (catch_all $all) (return (call $f)))
        (unreachable)))))
    (i32.const 0))
  (func $try_table/references (result exnref)
    (block $any (result exnref)
      (block $empty (result exnref)
        (try_table (catch_ref $e $empty) (catch_all_ref $any) (drop (call $f)))
        (ref.null exn))))
  (func $try (result i32) try (result i32) call $f end)
  (func $catch (result i32) try (result i32) call $f catch $t drop end)
  (func $catch_all (result i32) try (result i32) call $f catch $e i32.const 1 catch_all i32.const 2 end)
  (func $delegate (result i32)
    try (result i32) try (result i32) call $f delegate 0 catch_all i32.const 3 end)
  (func $rethrow (result i32) try (result i32) call $f catch_all rethrow 0 end)
)
;; throw:
;;   %1 = call ptr @wasmc.exception_new(ptr %vmctx, i32 0)
;;   %2 = getelementptr i8, ptr %1, i64 8
;;   %3 = load ptr, ptr %2, align 8
;;   store i32 $0, ptr %3, align 16
;;   %4 = getelementptr i8, ptr %3, i64 16
;;   store double 1.500000e+00, ptr %4, align 16
;;   call void @wasmc.throw(ptr %vmctx, ptr %1)
;;   unreachable
;; throw/inside:
;;   br label %1
;; 1:
;;   %2 = call ptr @wasmc.exception_new(ptr %vmctx, i32 0)
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load ptr, ptr %3, align 8
;;   store i32 1, ptr %4, align 16
;;   %5 = getelementptr i8, ptr %4, i64 16
;;   store double 2.000000e+00, ptr %5, align 16
;;   %6 = phi ptr [ %2, %1 ]
;;   %7 = load ptr, ptr %6, align 8
;;   %8 = getelementptr i8, ptr %vmctx, i64 32
;;   %9 = load ptr, ptr %8, align 8
;;   %10 = icmp eq ptr %7, %9
;;   br i1 %10, label %11, label %12
;; 11:
;;   %13 = getelementptr i8, ptr %6, i64 8
;;   %14 = load ptr, ptr %13, align 8
;;   %15 = load i32, ptr %14, align 16
;;   %16 = getelementptr i8, ptr %14, i64 16
;;   %17 = load double, ptr %16, align 16
;;   br label %18
;; 12:
;;   call void @wasmc.throw(ptr %vmctx, ptr %6)
;;   unreachable
;; 18:
;;   %19 = insertvalue { i32, double } undef, i32 %15, 0
;;   %20 = insertvalue { i32, double } %19, double %17, 1
;;   ret { i32, double } %20
;; throw_ref:
;;   %1 = icmp eq ptr $0, null
;;   br i1 %1, label %2, label %3
;; 2:
;;   call void @llvm.ubsantrap(i8 14)
;;   unreachable
;; 3:
;;   call void @wasmc.throw(ptr %vmctx, ptr $0)
;;   unreachable
;; try_table:
;;   %1 = getelementptr i8, ptr %vmctx, i64 64
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = getelementptr i8, ptr %1, i64 8
;;   %4 = load ptr, ptr %3, align 8
;;   %5 = invoke fastcc i32 %2(ptr swiftself %4)
;;   to label %6 unwind label %7
;; 7:
;;   %8 = landingpad { ptr, i32 }
;;   catch ptr null
;;   %9 = extractvalue { ptr, i32 } %8, 0
;;   %10 = phi ptr [ %9, %7 ]
;;   %11 = load ptr, ptr %10, align 8
;;   %12 = getelementptr i8, ptr %vmctx, i64 32
;;   %13 = load ptr, ptr %12, align 8
;;   %14 = icmp eq ptr %11, %13
;;   br i1 %14, label %15, label %16
;; 6:
;;   br label %17
;; 17:
;;   %18 = phi i32 [ %5, %6 ], [ %19, %20 ], [ 0, %21 ]
;;   ret i32 %18
;; 15:
;;   %22 = getelementptr i8, ptr %10, i64 8
;;   %23 = load ptr, ptr %22, align 8
;;   %19 = load i32, ptr %23, align 16
;;   %24 = getelementptr i8, ptr %23, i64 16
;;   %25 = load double, ptr %24, align 16
;;   br label %20
;; 16:
;;   br label %21
;; 20:
;;   br label %17
;; 21:
;;   br label %17
;; try_table/references:
;;   %1 = getelementptr i8, ptr %vmctx, i64 64
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = getelementptr i8, ptr %1, i64 8
;;   %4 = load ptr, ptr %3, align 8
;;   %5 = invoke fastcc i32 %2(ptr swiftself %4)
;;   to label %6 unwind label %7
;; 7:
;;   %8 = landingpad { ptr, i32 }
;;   catch ptr null
;;   %9 = extractvalue { ptr, i32 } %8, 0
;;   %10 = phi ptr [ %9, %7 ]
;;   %11 = load ptr, ptr %10, align 8
;;   %12 = getelementptr i8, ptr %vmctx, i64 40
;;   %13 = load ptr, ptr %12, align 8
;;   %14 = icmp eq ptr %11, %13
;;   br i1 %14, label %15, label %16
;; 6:
;;   br label %17
;; 17:
;;   br label %18
;; 15:
;;   br label %18
;; 16:
;;   br label %19
;; 18:
;;   %20 = phi ptr [ %10, %15 ], [ null, %17 ]
;;   br label %19
;; 19:
;;   %21 = phi ptr [ %10, %16 ], [ %20, %18 ]
;;   ret ptr %21
;; try:
;;   %1 = getelementptr i8, ptr %vmctx, i64 64
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = getelementptr i8, ptr %1, i64 8
;;   %4 = load ptr, ptr %3, align 8
;;   %5 = invoke fastcc i32 %2(ptr swiftself %4)
;;   to label %6 unwind label %7
;; 7:
;;   %8 = landingpad { ptr, i32 }
;;   catch ptr null
;;   %9 = extractvalue { ptr, i32 } %8, 0
;;   %10 = phi ptr [ %9, %7 ]
;;   call void @wasmc.throw(ptr %vmctx, ptr %10)
;;   unreachable
;; 6:
;;   ret i32 %5
;; catch:
;;   %1 = getelementptr i8, ptr %vmctx, i64 64
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = getelementptr i8, ptr %1, i64 8
;;   %4 = load ptr, ptr %3, align 8
;;   %5 = invoke fastcc i32 %2(ptr swiftself %4)
;;   to label %6 unwind label %7
;; 7:
;;   %8 = landingpad { ptr, i32 }
;;   catch ptr null
;;   %9 = extractvalue { ptr, i32 } %8, 0
;;   %10 = phi ptr [ %9, %7 ]
;;   %11 = load ptr, ptr %10, align 8
;;   %12 = getelementptr i8, ptr %vmctx, i64 32
;;   %13 = load ptr, ptr %12, align 8
;;   %14 = icmp eq ptr %11, %13
;;   br i1 %14, label %15, label %16
;; 6:
;;   br label %17
;; 17:
;;   %18 = phi i32 [ %5, %6 ], [ %19, %15 ]
;;   br label %20
;; 15:
;;   %21 = getelementptr i8, ptr %10, i64 8
;;   %22 = load ptr, ptr %21, align 8
;;   %19 = load i32, ptr %22, align 16
;;   %23 = getelementptr i8, ptr %22, i64 16
;;   %24 = load double, ptr %23, align 16
;;   br label %17
;; 16:
;;   call void @wasmc.throw(ptr %vmctx, ptr %10)
;;   unreachable
;; 20:
;;   ret i32 %18
;; catch_all:
;;   %1 = getelementptr i8, ptr %vmctx, i64 64
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = getelementptr i8, ptr %1, i64 8
;;   %4 = load ptr, ptr %3, align 8
;;   %5 = invoke fastcc i32 %2(ptr swiftself %4)
;;   to label %6 unwind label %7
;; 7:
;;   %8 = landingpad { ptr, i32 }
;;   catch ptr null
;;   %9 = extractvalue { ptr, i32 } %8, 0
;;   %10 = phi ptr [ %9, %7 ]
;;   %11 = load ptr, ptr %10, align 8
;;   %12 = getelementptr i8, ptr %vmctx, i64 40
;;   %13 = load ptr, ptr %12, align 8
;;   %14 = icmp eq ptr %11, %13
;;   br i1 %14, label %15, label %16
;; 6:
;;   br label %17
;; 17:
;;   %18 = phi i32 [ %5, %6 ], [ 1, %15 ], [ 2, %16 ]
;;   br label %19
;; 15:
;;   br label %17
;; 16:
;;   br label %17
;; 19:
;;   ret i32 %18
;; delegate:
;;   %1 = getelementptr i8, ptr %vmctx, i64 64
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = getelementptr i8, ptr %1, i64 8
;;   %4 = load ptr, ptr %3, align 8
;;   %5 = invoke fastcc i32 %2(ptr swiftself %4)
;;   to label %6 unwind label %7
;; 7:
;;   %8 = landingpad { ptr, i32 }
;;   catch ptr null
;;   %9 = extractvalue { ptr, i32 } %8, 0
;;   br label %10
;; 10:
;;   %11 = phi ptr [ %9, %7 ]
;;   br label %12
;; 6:
;;   br label %13
;; 13:
;;   br label %14
;; 12:
;;   %15 = phi ptr [ %11, %10 ]
;;   br label %14
;; 14:
;;   %16 = phi i32 [ %5, %13 ], [ 3, %12 ]
;;   ret i32 %16
;; rethrow:
;;   %1 = getelementptr i8, ptr %vmctx, i64 64
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = getelementptr i8, ptr %1, i64 8
;;   %4 = load ptr, ptr %3, align 8
;;   %5 = invoke fastcc i32 %2(ptr swiftself %4)
;;   to label %6 unwind label %7
;; 7:
;;   %8 = landingpad { ptr, i32 }
;;   catch ptr null
;;   %9 = extractvalue { ptr, i32 } %8, 0
;;   %10 = phi ptr [ %9, %7 ]
;;   call void @wasmc.throw(ptr %vmctx, ptr %10)
;;   unreachable
;; 6:
;;   ret i32 %5
