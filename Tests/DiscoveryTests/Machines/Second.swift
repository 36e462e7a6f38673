import Wire

/// An instant, counted from the start of a test.
func second(_ seconds: Double) -> Moment {
  Moment(nanoseconds: Int64(seconds * 1_000_000_000))
}
