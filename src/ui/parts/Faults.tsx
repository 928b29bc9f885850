import { Component, type ReactNode } from 'react';

interface FaultsProps {
  readonly onFault: (error: unknown) => void;
  readonly children: ReactNode;
}

/** Catches what a screen throws while it is drawn: without it the user would be shown a stack. React asks for a class. */
export class Faults extends Component<FaultsProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onFault(error);
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
