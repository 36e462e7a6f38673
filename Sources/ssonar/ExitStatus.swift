import ArgumentParser

/// What the process tells its caller; the numbers are part of the interface (sysexits.h).
enum ExitStatus: Int32 {
  /// Nothing wrong.
  case good = 0
  /// At least one finding as severe as was asked for.
  case findings = 1
  case badUsage = 64
  case cannotOpen = 66
  /// The network interface is gone.
  case interfaceGone = 69
  case ioFailed = 74
  /// The rights to capture or to send are missing.
  case noPermission = 77

  var code: ExitCode { ExitCode(rawValue) }
}
