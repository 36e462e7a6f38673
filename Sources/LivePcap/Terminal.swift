// The size of a terminal is filled into a structure by its pointer.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The terminal behind standard output.
package enum Terminal {
  /// Rows and columns; of a terminal that does not tell, the usual.
  package static var size: (rows: Int, columns: Int) {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else {
      return (24, 80)
    }
    return (Int(size.ws_row), Int(size.ws_col))
  }
}
