define void @good() #0 {
  br label %again
again:
  br label %again
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
attributes #0 = { "disable-tail-calls"="true" }
attributes #1 = { mustprogress "disable-tail-calls"="true" }
attributes #2 = { willreturn "disable-tail-calls"="true" }
!0 = distinct !{!0, !1}
!1 = !{!"llvm.loop.mustprogress"}
