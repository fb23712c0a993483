define void @good() #0 {
  br label %again
again:
  br label %again
}
define void @good_left_alone() #0 {
  br label %again
again:
  br label %again, !llvm.loop !2
}
define void @bad_function() #1 {
  br label %again
again:
  br label %again
}
define void @bad_return() #2 {
  ret void
}
define void @bad_loop() #0 {
  br label %again
again:
  br label %again, !llvm.loop !0
}
define void @bad_forced() #0 {
  br label %again
again:
  br label %again, !llvm.loop !4
}
attributes #0 = { "disable-tail-calls"="true" }
attributes #1 = { mustprogress "disable-tail-calls"="true" }
attributes #2 = { willreturn "disable-tail-calls"="true" }
!0 = distinct !{!0, !1}
!1 = !{!"llvm.loop.mustprogress"}
!2 = distinct !{!2, !3}
!3 = !{!"llvm.loop.disable_nonforced"}
!4 = distinct !{!4, !3, !5}
!5 = !{!"llvm.loop.vectorize.enable", i1 true}
