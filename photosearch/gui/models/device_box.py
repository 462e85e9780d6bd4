"""The choice of the device that models run on, and the engine's report about it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QFormLayout, QGroupBox, QLabel, QWidget

from photosearch.base.records import Device, display
from photosearch.base.settings import Settings
from photosearch.gui.common.preferences import Preferences


class DeviceBox(QGroupBox):
    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Device"))
        self._preferences = preferences
        self.choice = QComboBox()
        for key, name in (
            ("auto", self.tr("Automatic (the fastest device that passes the test)")),
            ("tensorrt", self.tr("NVIDIA graphics card (TensorRT)")),
            ("cuda", self.tr("NVIDIA graphics card (CUDA)")),
            ("directml", self.tr("Graphics card (DirectML, Windows)")),
            ("coreml", self.tr("Apple GPU and Neural Engine (Core ML)")),
            ("openvino", self.tr("Intel graphics or processor (OpenVINO)")),
            ("cpu", self.tr("Processor only")),
        ):
            self.choice.addItem(name, key)
        self.choice.setToolTip(
            self.tr("A device is used only if it gives the same results as the processor")
        )
        self.sentence = QLabel(wordWrap=True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.sentence.setObjectName("quiet")
        form = QFormLayout(self)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("&Run models on:"), self.choice)
        form.addRow(self.sentence)
        self._show(preferences.settings)
        self.choice.activated.connect(self._choose)
        preferences.changed.connect(self._show)

    def show_devices(self, devices: tuple[Device, ...]) -> None:
        """Disable the devices that this installation lacks; their tooltips give the reason."""
        items = self.choice.model()
        assert isinstance(items, QStandardItemModel)
        absent = self.tr("The installed ONNX Runtime does not support %1.")
        for device in devices:
            item = items.item(self.choice.findData(device.key))
            if item is not None:
                item.setEnabled(device.usable)
                item.setToolTip("" if device.usable else absent.replace("%1", device.title))

    def show_sentence(self, sentence: str) -> None:
        self.sentence.setText(display(sentence))

    def _choose(self) -> None:
        chosen = self.choice.currentData()
        if chosen != self._preferences.settings.provider:
            self.show_sentence(self.tr("Testing the device …"))
            self._preferences.change(provider=chosen)

    def _show(self, settings: Settings) -> None:
        self.choice.setCurrentIndex(max(0, self.choice.findData(settings.provider)))
