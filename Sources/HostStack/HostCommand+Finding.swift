// The system is asked by the pointer to a name (`access(2)`).

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension HostCommand {
  /// The whole path of a program in the usual folders; `nil` if it is not installed.
  package static func find(_ program: String) -> String? {
    folders.map { "\($0)/\(program)" }.first { unsafe access($0, X_OK) == 0 }
  }
}
