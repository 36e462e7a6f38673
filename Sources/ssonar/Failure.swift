import ArgumentParser
import Capture
import LivePcap
import Wire

extension CaptureError {
  /// The exit status that says what kind of failure this is.
  var exitStatus: ExitStatus {
    switch kind {
    case .readFailed, .writeFailed: .ioFailed
    case .cannotOpen, .isDirectory, .empty, .notACapture, .damagedHeader, .cannotHold: .cannotOpen
    }
  }
}

extension LiveError {
  var exitStatus: ExitStatus {
    switch kind {
    case .noPermission: .noPermission
    case .wentAway: .interfaceGone
    case .noSuchInterface, .isDown, .filter, .cannotOpen: .cannotOpen
    case .cannotReceive, .cannotSend: .ioFailed
    }
  }

  /// What to do about it, with the very line to type.
  var advice: String? {
    switch kind {
    case .noPermission:
      let program = WireText(Privileges.programPath ?? "ssonar").printable
      return "run it as root, or once: sudo setcap cap_net_raw,cap_net_admin=eip \(program)"
    case .noSuchInterface: return "'ssonar interfaces' lists what there is"
    case .isDown: return "take it up with: sudo ip link set \(WireText(interface).printable) up"
    case .wentAway, .filter, .cannotOpen, .cannotReceive, .cannotSend: return nil
    }
  }
}

extension LiveLink {
  /// For commands that say something in Ethernet frames.
  func requireEthernet() throws {
    guard linkType == .ethernet else {
      StandardError.write("ssonar: \(WireText(interface).printable): not Ethernet")
      throw ExitStatus.cannotOpen.code
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
  } catch let error as LiveError {
    StandardError.write("ssonar: \(error)\(error.advice.map { "; \($0)" } ?? "")")
    throw error.exitStatus.code
  }
}
