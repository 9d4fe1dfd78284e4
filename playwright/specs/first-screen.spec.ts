import { expect, test } from "../fixtures/test.ts";

test("the first screen judges a virtual machine's pod", async ({ checker }) => {
  await checker.open();
  await expect(checker.verdict).toHaveText("Admitted by kubevirt-controller");
  await expect(checker.verdictCard).toContainText("system:serviceaccount:openshift-cnv:kubevirt-controller");
  await expect(checker.text).toHaveValue(/kind: VirtualMachineInstance/);
});
