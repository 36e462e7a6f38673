import ArgumentParser
import Capture

extension CaptureError {
  /// The exit status that says what kind of failure this is.
  var exitStatus: ExitStatus {
    switch kind {
    case .readFailed, .writeFailed: .ioFailed
    case .cannotOpen, .isDirectory, .empty, .notACapture, .damagedHeader, .cannotHold: .cannotOpen
    }
  }
}

/// Runs a command's work; a capture that cannot be read is one line on standard error.
func reporting(_ work: () throws -> Void) throws {
  do {
    try work()
  } catch let error as CaptureError {
    StandardError.write("ssonar: \(error)")
    throw error.exitStatus.code
  }
}
